import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailQuery, retryMail } from '@/features/operator/api/operator';
import { reasonOf } from '@/features/operator/failure';
import { useOperation } from '@/features/operator/useOperation';
import type { UndeliveredMail } from '@/shared/api/types';
import { dateTime } from '@/shared/format/dates';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { Trouble } from '@/shared/ui/Trouble';

/** Mail that did not arrive, without saying to whom. */
export function MailTable() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(mailQuery);
  const sending = useOperation(mailQuery.queryKey, ({ id }: UndeliveredMail) => retryMail(id), () => t('platform.mailRetried'), t('platform.mailNotSent'));
  const columns: Column<UndeliveredMail>[] = [
    {
      id: 'recipient',
      header: t('platform.recipient'),
      show: ({ recipient, postedAt }) => (
        <>
          <strong>{recipient}</strong>
          <div className="small quiet">{t('platform.postedOn', { moment: dateTime(postedAt, i18n.language) })}</div>
        </>
      ),
    },
    {
      id: 'state',
      header: t('platform.state'),
      width: '17rem',
      show: ({ state, attempts, nextAttemptAt }) => (
        <>
          <span className={state === 'WAITING' ? 'state waiting' : 'state refused'}>{t(`platform.mailStates.${state}`)}</span>
          <div className="small quiet">
            {t('platform.attempts', { count: attempts })}
            {state === 'WAITING' && nextAttemptAt != null ? `, ${t('platform.nextAttempt', { moment: dateTime(nextAttemptAt, i18n.language) })}` : null}
          </div>
        </>
      ),
    },
    {
      id: 'answer',
      header: t('platform.answer'),
      show: ({ error: said }) =>
        said == null ? null : (
          <div className="answer">
            {t(`platform.reasons.${reasonOf(said)}`)}
            <code>{said}</code>
          </div>
        ),
    },
    {
      id: 'actions',
      header: t('members.actions'),
      hiddenHeader: true,
      width: '10rem',
      show: (mail) =>
        mail.sendable ? (
          <button type="button" className="link-button" aria-label={t('platform.resendTo', { recipient: mail.recipient })} onClick={() => { sending.mutate(mail); }}>
            {t('platform.resend')}
          </button>
        ) : (
          <span className="small quiet">{t('platform.textErased')}</span>
        ),
    },
  ];
  return (
    <section>
      <h2>{t('platform.mail')}</h2>
      {error === null ? null : <Trouble problem={error} what={t('platform.mailFailed')} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading label={t('platform.loading')} lines={2} /> : null}
      {data?.length === 0 ? <Nothing>{t('platform.allSent')}</Nothing> : null}
      {data === undefined || data.length === 0 ? null : <DataTable name={t('platform.mail')} columns={columns} rows={data} keyOf={({ id }) => id} />}
    </section>
  );
}
