import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Provider } from '@/shared/api/types';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { refreshProviders, takeBackStop } from '@/features/organisations/api/organisations';

/** A provider that was registered as stopped by mistake: what is shown again, and who is told. */
export function TakeBackStop({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takeBackStop(acting, provider),
    onSuccess: async () => {
      await refreshProviders(client, acting);
      onClose();
      tell(t('stop.tookBack', { name: provider.name }));
    },
    onError: () => void refreshProviders(client, acting),
  });
  return (
    <Question
      title={t('stop.takeBackTitle', { name: provider.name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" onClick={() => { taking.mutate(); }}>
            {t('stop.takeBack')}
          </button>
        </>
      }
    >
      <p>{t('stop.takeBackWhat')}</p>
      {taking.error === null ? null : <Trouble problem={taking.error} what={t('stop.notTakenBack')} />}
    </Question>
  );
}
