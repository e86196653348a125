import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NewSettings, TenantSettings } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { saveSettings } from '@/features/settings/api/settings';

/** Saves the settings that one read, and brings what they are then. */
export function useSaved(settings: TenantSettings) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const latest = () => client.invalidateQueries({ queryKey: keyOf(acting, 'settings') });
  return {
    latest,
    save: async (next: NewSettings) => {
      await saveSettings(acting, next, settings.version);
      tell(t('settings.saved'));
      await Promise.all([latest(), client.invalidateQueries({ queryKey: ['me'] })]);
    },
  };
}
