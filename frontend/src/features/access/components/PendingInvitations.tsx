import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { why } from '@/shared/ui/why';
import { invitationsQuery, resendInvitation, withdrawInvitation } from '@/features/access/api/access';

/** Who was invited and has not come yet. */
export function PendingInvitations({ mayManage }: { mayManage: boolean }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const query = invitationsQuery(acting);
  const { data, error, refetch } = useQuery(query);
  const fresh = () => client.invalidateQueries({ queryKey: query.queryKey });
  const resending = useMutation({
    mutationFn: (one: Invitation) => resendInvitation(acting, one.id),
    onSuccess: async (_, one) => {
      await fresh();
      tell(t('pending.resent', { email: one.email }));
    },
    onError: (problem) => {
      tell(`${t('pending.resendFailed')} ${why(problem, t)}`, { kind: 'refused' });
    },
  });
  const withdrawing = useMutation({
    mutationFn: (one: Invitation) => withdrawInvitation(acting, one.id),
    onSuccess: async (_, one) => {
      await fresh();
      tell(t('pending.withdrawn', { name: one.name }));
    },
    onError: (problem) => {
      tell(`${t('pending.withdrawFailed')} ${why(problem, t)}`, { kind: 'refused' });
    },
  });
  const columns: Column<Invitation>[] = [
    {
      id: 'name',
      header: t('members.name'),
      show: (one) => (
        <>
          <strong>{one.name}</strong>
          <div className="small quiet">{one.email}</div>
        </>
      ),
    },
    {
      id: 'role',
      header: t('members.role'),
      show: (one) => (
        <>
          {t(`roles.${one.role}`)}
          <div className="small quiet">{one.party.name}</div>
        </>
      ),
    },
    {
      id: 'state',
      header: t('pending.state'),
      width: '16rem',
      show: (one) => (
        <>
          {one.undelivered == null ? null : (
            <>
              <span className="state refused">{t('pending.undelivered')}</span>
              <div className="small quiet">{t('pending.undeliveredWhy', { reason: one.undelivered })}</div>
            </>
          )}
          <span className={one.state === 'PENDING' ? 'state waiting' : 'state neutral'}>{one.state === 'PENDING' ? t('pending.waits') : t('pending.expired')}</span>
          <div className="small quiet">{t(one.state === 'PENDING' ? 'pending.until' : 'pending.expiredOn', { date: longDate(one.expiresAt, i18n.language) })}</div>
        </>
      ),
    },
  ];
  if (mayManage) {
    columns.push({
      id: 'actions',
      header: t('members.actions'),
      hiddenHeader: true,
      width: '15rem',
      show: (one) => (
        <div className="actions">
          <button type="button" className="link-button" aria-label={t('pending.resendTo', { name: one.name })} onClick={() => { resending.mutate(one); }}>
            {t('pending.resend')}
          </button>
          <button type="button" className="link-button" aria-label={t('pending.withdrawOf', { name: one.name })} onClick={() => { withdrawing.mutate(one); }}>
            {t('pending.withdraw')}
          </button>
        </div>
      ),
    });
  }
  if (error !== null) {
    return <Trouble problem={error} what={t('pending.failed')} retry={() => void refetch()} />;
  }
  if (data === undefined || data.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{t('pending.title')}</h2>
      <DataTable name={t('pending.title')} columns={columns} rows={data} keyOf={(one) => one.id} />
    </section>
  );
}
