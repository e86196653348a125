import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NewSettings, TenantSettings } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { changed, saveSettings } from '@/features/settings/api/settings';

/** Saves what changes of the settings over a version of them, and brings what they are then. */
export function useSaved() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  return {
    latest: () => Promise.all([client.invalidateQueries({ queryKey: keyOf(acting, 'settings') }), client.invalidateQueries({ queryKey: ['me'] })]),
    save: async (over: TenantSettings, change: Partial<NewSettings>) => {
      await saveSettings(acting, changed(over, change), over.version);
      tell(t('settings.saved'));
    },
  };
}
