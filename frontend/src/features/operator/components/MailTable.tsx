import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailQuery, retryMail } from '@/features/operator/api/operator';
import type { UndeliveredMail } from '@/shared/api/types';
import { dateTime } from '@/shared/format/dates';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';

/** Mail that did not arrive, without saying to whom. */
export function MailTable() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(mailQuery);
  const retrying = useMutation({
    mutationFn: (mail: UndeliveredMail) => retryMail(mail.id),
    onSuccess: async () => {
      tell(t('platform.mailRetried'));
      await client.invalidateQueries({ queryKey: mailQuery.queryKey });
    },
    onError: (problem) => {
      tell(`${t('platform.mailNotSent')} ${problem.message}`, { kind: 'refused' });
    },
  });
  if (error !== null) {
    return <Trouble problem={error} what={t('platform.mailFailed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <p className="quiet">{t('platform.loading')}</p>;
  }
  if (data.length === 0) {
    return <p>{t('platform.allSent')}</p>;
  }
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">{t('platform.recipient')}</th>
          <th scope="col">{t('platform.state')}</th>
          <th scope="col">{t('platform.answer')}</th>
          <th scope="col">{t('platform.posted')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('members.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {data.map((mail) => (
          <tr key={mail.id}>
            <td>{mail.recipient}</td>
            <td>
              <span className={mail.state === 'WAITING' ? 'state waiting' : 'state refused'}>{t(`platform.mailStates.${mail.state}`)}</span>
              {mail.state === 'WAITING' && mail.nextAttemptAt != null ? (
                <div className="small quiet">{t('platform.again', { moment: dateTime(mail.nextAttemptAt, i18n.language) })}</div>
              ) : null}
            </td>
            <td data-label={t('platform.answer')}>
              {mail.error}
              <div className="small quiet">{t('platform.attempts', { count: mail.attempts })}</div>
            </td>
            <td data-label={t('platform.posted')}>{dateTime(mail.postedAt, i18n.language)}</td>
            <td className="actions">
              {mail.sendable ? (
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('platform.resendTo', { recipient: mail.recipient })}
                  onClick={() => {
                    retrying.mutate(mail);
                  }}
                >
                  {t('platform.resend')}
                </button>
              ) : (
                <span className="small quiet">{t('platform.textErased')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
