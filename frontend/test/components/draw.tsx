import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createElement, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { render } from 'vitest-browser-react';
import { parseSearch, stringifySearch } from '@/app/searchParams';
import { startI18n, type Language } from '@/shared/i18n/i18n';
import '@/styles/all.css';

/** Draws a component as the application would: with texts, a cache and an address. */
export async function draw(component: ReactNode, { language = 'nl', theme = 'light' }: { language?: Language; theme?: 'light' | 'dark' } = {}) {
  document.documentElement.dataset['theme'] = theme;
  const translations = await startI18n(language);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const root = createRootRoute();
  const any = createRoute({ getParentRoute: () => root, path: '$', component: () => component });
  const router = createRouter({ routeTree: root.addChildren([any]), history: createMemoryHistory({ initialEntries: ['/twente/vinden'] }), parseSearch, stringifySearch });
  return render(
    <I18nextProvider i18n={translations}>
      <QueryClientProvider client={client}>{createElement(RouterProvider, { router } as never)}</QueryClientProvider>
    </I18nextProvider>,
  );
}
