import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { startQuery } from '@/features/settings/api/settings';
import { StartSteps } from '@/features/settings/components/StartSteps';

/** The guided start of a new tenant. */
export function StartPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { data, error, refetch } = useQuery(startQuery(acting));
  const todo = data?.steps.filter(({ ready, optional }) => !ready && !optional).length ?? 0;
  return (
    <div className="stack-l">
      <PageHead title={t('start.title')} lead={t('start.lead')} />
      {error === null ? null : <Trouble problem={error} what={t('start.failed')} retry={() => void refetch()} />}
      {data === undefined ? null : (
        <>
          <p role="status">
            <strong>{data.complete ? t('start.complete') : t('start.progress', { count: todo })}</strong>
          </p>
          <StartSteps start={data} tenant={acting.tenant.slug} />
        </>
      )}
    </div>
  );
}
