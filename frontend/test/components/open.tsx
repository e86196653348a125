import { createMemoryHistory } from '@tanstack/react-router';
import { render } from 'vitest-browser-react';
import { App } from '@/app/App';
import { createQueryClient } from '@/app/queryClient';
import { createAppRouter } from '@/app/router';
import { requestContext } from '@/shared/api/client';
import { startI18n, type Language } from '@/shared/i18n/i18n';
import type { FakeServer } from '@test/fake/server';
import '@/styles/all.css';

interface Options {
  language?: Language;
  theme?: 'light' | 'dark';
  /** What this browser remembers from before. */
  kept?: Record<string, string>;
}

/** Opens the whole application at an address, as its users do, with a fake server behind it. */
export async function open(path: string, server: FakeServer, { language = 'nl', theme = 'light', kept = {} }: Options = {}) {
  localStorage.clear();
  sessionStorage.clear();
  Object.entries(kept).forEach(([name, value]) => {
    localStorage.setItem(name, value);
  });
  document.documentElement.dataset['theme'] = theme;
  server.install();
  const translations = await startI18n(language);
  requestContext.language = language;
  const router = createAppRouter(createMemoryHistory({ initialEntries: [`/app/${path}`] }));
  const screen = await render(<App translations={translations} client={createQueryClient()} router={router} />);
  return { screen, address: () => router.state.location.href, go: (to: string) => { router.history.push(`/app/${to}`); } };
}
