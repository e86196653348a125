import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { createAppRouter } from '@/app/router';
import { requestContext } from '@/shared/api/client';

interface AppProps {
  translations: i18n;
  client: QueryClient;
  router: ReturnType<typeof createAppRouter>;
}

/** A change of language asks the server again, because labels and messages come from there. */
export function App({ translations, client, router }: AppProps) {
  useEffect(() => {
    const follow = (language: string) => {
      requestContext.language = language;
      void client.invalidateQueries();
    };
    translations.on('languageChanged', follow);
    return () => {
      translations.off('languageChanged', follow);
    };
  }, [translations, client]);
  return (
    <I18nextProvider i18n={translations}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nextProvider>
  );
}
