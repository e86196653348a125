import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { followDisplaySettings } from '@/app/display';
import { createQueryClient } from '@/app/queryClient';
import { createAppRouter } from '@/app/router';
import { requestContext } from '@/shared/api/client';
import { startI18n } from '@/shared/i18n/i18n';
import { meQuery } from '@/shared/session/session';
import '@/styles/all.css';

followDisplaySettings();
const client = createQueryClient();
void client.query(meQuery).catch(() => undefined);
const translations = await startI18n();
requestContext.language = translations.language;

const place = document.getElementById('app');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <App translations={translations} client={client} router={createAppRouter()} />
    </StrictMode>,
  );
}
