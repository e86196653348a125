import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { departureQuery } from '@/features/access/api/access';
import { AnnouncedDeparture } from '@/features/access/components/AnnouncedDeparture';
import { HangingThings } from '@/features/access/components/HangingThings';
import { LeaveForm } from '@/features/access/components/LeaveForm';
import '@/features/access/access.css';

/** Somebody leaves: what hangs on the person, who takes over, and from when there is no access any more. */
export function LeavePage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { person = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(departureQuery(acting, person, i18n.language));
  const tenant = acting.tenant.slug;
  if (error !== null && data === undefined) {
    return (
      <Absent problem={error} title={t('absent.person')} text={t('absent.personText')} page={t('leave.titleUnknown')} what={t('leave.notFetched')} retry={() => void refetch()}>
        <Link to="/$tenant/beheer/toegang" params={{ tenant }} className="button primary">
          {t('absent.toAccess')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="leave stack-l">
      <p className="crumbs">
        <Link to="/$tenant/beheer/toegang" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('members.title')}
        </Link>
      </p>
      <PageHead title={data === undefined ? t('leave.titleUnknown') : t('leave.title', { name: data.person.name })} lead={data === undefined ? undefined : t('leave.lead', { tenant: acting.tenant.name })} />
      {data === undefined ? <Loading label={t('table.loading')} lines={6} /> : null}
      {data === undefined ? null : (
        <>
          {data.announced == null ? null : <AnnouncedDeparture departure={data} announced={data.announced} />}
          <HangingThings departure={data} />
          {data.announced != null ? null : data.onlyAdministrator ? (
            <div className="notice waiting">
              <p>
                <strong>{t('leave.onlyAdministrator', { name: data.person.name })}</strong> {t('leave.onlyAdministratorText')}
              </p>
              <p className="row">
                <Link to="/$tenant/beheer/toegang/uitnodigen" params={{ tenant }} className="button primary">
                  {t('leave.inviteAdministrator')}
                </Link>
              </p>
            </div>
          ) : (
            <LeaveForm key={data.person.id} departure={data} />
          )}
        </>
      )}
    </div>
  );
}
