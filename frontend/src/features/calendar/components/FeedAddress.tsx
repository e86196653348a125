import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { feedQuery, makeFeed, revokeFeed } from '@/features/calendar/api/calendar';

/** The address with which one's own calendar program fetches the calendar: shown once, replaced or withdrawn at any time. */
export function FeedAddress() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const { data } = useQuery(feedQuery(acting));
  const [asked, setAsked] = useState<'replace' | 'revoke'>();
  const madeAt = data?.madeAt;
  const making = useMutation({
    mutationFn: () => makeFeed(acting),
    onSuccess: () => void client.invalidateQueries({ queryKey: feedQuery(acting).queryKey }),
  });
  const revoking = useMutation({
    mutationFn: () => revokeFeed(acting),
    onSuccess: () => {
      making.reset();
      void client.invalidateQueries({ queryKey: feedQuery(acting).queryKey });
      tell(t('calendar.revoked'));
    },
  });
  const address = making.data;
  return (
    <section className="feed no-print">
      <h2>{t('calendar.feed')}</h2>
      <p>{t('calendar.feedText')}</p>
      {address === undefined ? null : (
        <div className="notice approved" role="status">
          <p>{t('calendar.once')}</p>
          <p className="row">
            <input className="input feed-address" readOnly aria-label={t('calendar.address')} value={address} onFocus={(event) => { event.target.select(); }} />
            <button type="button" className="button" onClick={() => { void navigator.clipboard.writeText(address).then(() => { tell(t('calendar.copied')); }); }}>
              {t('calendar.copy')}
            </button>
          </p>
        </div>
      )}
      {madeAt == null ? null : <p className="quiet">{t('calendar.madeAt', { date: dateTime(madeAt, i18n.language) })}</p>}
      {making.error === null ? null : <Trouble problem={making.error} what={t('calendar.notMade')} />}
      {revoking.error === null ? null : <Trouble problem={revoking.error} what={t('calendar.notRevoked')} />}
      {data === undefined ? null : (
        <div className="row">
          <button type="button" className="button" aria-disabled={making.isPending} onClick={() => { if (madeAt != null) { setAsked('replace'); } else if (!making.isPending) { making.mutate(); } }}>
            {t(madeAt == null ? 'calendar.make' : 'calendar.replace')}
          </button>
          {madeAt == null ? null : (
            <button type="button" className="button danger" aria-disabled={revoking.isPending} onClick={() => { setAsked('revoke'); }}>
              {t('calendar.revoke')}
            </button>
          )}
        </div>
      )}
      {asked === undefined ? null : (
        <Confirm
          title={t(asked === 'replace' ? 'calendar.replaceTitle' : 'calendar.revokeTitle')}
          confirm={t(asked === 'replace' ? 'calendar.replace' : 'calendar.revoke')}
          danger={asked === 'revoke'}
          onCancel={() => { setAsked(undefined); }}
          onConfirm={() => {
            setAsked(undefined);
            if (asked === 'replace') {
              making.mutate();
            } else {
              revoking.mutate();
            }
          }}
        >
          {t('calendar.oldStops')}
        </Confirm>
      )}
    </section>
  );
}
