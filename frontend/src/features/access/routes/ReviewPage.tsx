import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessReview } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { closeReview, reviewsQuery, startReview } from '@/features/access/api/access';
import { ReviewItems } from '@/features/access/components/ReviewItems';
import '@/features/access/access.css';

/** Once a year: does everyone who has access still need it? */
export function ReviewPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery(reviewsQuery(acting));
  const fresh = () => client.invalidateQueries({ queryKey: ['tenant', acting.tenant.slug] });
  const starting = useMutation({ mutationFn: () => startReview(acting), onSuccess: fresh });
  const closing = useMutation({
    mutationFn: (review: AccessReview) => closeReview(acting, review.id),
    onSuccess: async () => {
      await fresh();
      tell(t('review.done'));
    },
  });
  const open = data?.items.find((review) => review.state === 'OPEN');
  const closed = data?.items.filter((review) => review.state === 'CLOSED') ?? [];
  const decided = open?.items.filter((item) => item.decision != null).length ?? 0;
  const leaving = open?.items.filter((item) => item.decision === 'END') ?? [];
  const problem = error ?? starting.error ?? closing.error;
  return (
    <div className="access stack-l">
      <PageHead title={t('review.title')} lead={t('review.lead')}>
        {data !== undefined && open === undefined ? (
          <button type="button" className="button primary" aria-disabled={starting.isPending} onClick={() => { starting.mutate(); }}>
            {t('review.start')}
          </button>
        ) : null}
      </PageHead>
      {data?.due === true && open === undefined ? <p className="notice waiting">{t(closed.length === 0 ? 'review.none' : 'review.due')}</p> : null}
      {problem === null ? null : <Trouble problem={problem} what={t('review.failed')} retry={() => void refetch()} />}
      {open === undefined ? null : (
        <section>
          <h2>{t('review.open', { date: longDate(open.startedAt, i18n.language) })}</h2>
          <p className="row">
            <progress aria-label={t('review.progressLabel')} value={decided} max={open.items.length} />
            <span role="status">{t('review.progress', { decided, count: open.items.length })}</span>
          </p>
          <ReviewItems review={open} />
          <p className="row close-review">
            <button type="button" className="button primary" aria-disabled={decided < open.items.length} onClick={() => { setAsking(decided === open.items.length); }}>
              {t('review.close')}
            </button>
            {decided < open.items.length ? <span className="quiet">{t('review.notYet', { count: open.items.length - decided })}</span> : null}
          </p>
        </section>
      )}
      {closed.length === 0 ? null : (
        <section>
          <h2>{t('review.earlier')}</h2>
          <ul>
            {closed.map((review) => (
              <li key={review.id} className="earlier-review">
                {t('review.closedOn', {
                  date: longDate(review.closedAt ?? review.startedAt, i18n.language),
                  count: review.items.length,
                  ended: review.items.filter((item) => item.decision === 'END').length,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {data?.items.length === 0 && !data.due ? <p className="quiet">{t('review.none')}</p> : null}
      {asking && open !== undefined ? (
        <Confirm title={t('review.closeTitle')} confirm={t('review.close')} onCancel={() => { setAsking(false); }} onConfirm={() => { setAsking(false); closing.mutate(open); }}>
          <p>{leaving.length === 0 ? t('review.nobodyLeaves') : t('review.leaving', { count: leaving.length, names: new Intl.ListFormat(i18n.language).format(leaving.map((item) => item.person.name)) })}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
