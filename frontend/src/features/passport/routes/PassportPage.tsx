import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { passportQuery } from '@/features/passport/api/passport';
import { Accepted } from '@/features/passport/components/Accepted';
import { Consent } from '@/features/passport/components/Consent';
import '@/features/passport/passport.css';

/** What regions accepted of the own organisation, and who may see that. */
export function PassportPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { data, error, refetch } = useQuery(passportQuery(acting));
  return (
    <div className="stack-l passport">
      <PageHead title={t('passport.title')} lead={t('passport.lead', { party: acting.party.name })} />
      {error === null ? null : <Trouble problem={error} what={t('passport.failed')} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading label={t('passport.loading')} lines={6} /> : null}
      {data === undefined ? null : (
        <>
          {data.items.length === 0 ? null : <Consent passport={data} />}
          {data.items.length === 0 ? (
            <Nothing>
              {t('passport.none')}{' '}
              <Link to="/$tenant/aanvragen" params={{ tenant: acting.tenant.slug }}>
                {t('passport.toApplications')}
              </Link>
            </Nothing>
          ) : (
            <Accepted passport={data} />
          )}
          {data.items.length === 0 ? <Consent passport={data} /> : null}
        </>
      )}
    </div>
  );
}
