import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AccessReview, AccessReviewItem } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { decide, reviewsQuery } from '@/features/access/api/access';

type Decision = 'KEEP' | 'END';

/** Each person with a yes or a no, kept at once; a no may have a reason. */
export function ReviewItems({ review }: { review: AccessReview }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const key = reviewsQuery(acting).queryKey;
  const show = (membershipId: string, change: Partial<AccessReviewItem>) => {
    client.setQueryData(key, (now) => now && { ...now, items: now.items.map((one) => (one.id === review.id ? { ...one, items: one.items.map((item) => (item.membershipId === membershipId ? { ...item, ...change } : item)) } : one)) });
  };
  const latest = (item: AccessReviewItem) => client.getQueryData(key)?.items.find((one) => one.id === review.id)?.items.find((one) => one.membershipId === item.membershipId) ?? item;
  const deciding = useMutation({
    // One after the other: a reason that is typed right after the decision is a change of that decision.
    scope: { id: `review-${review.id}` },
    mutationFn: ({ item, decision, note }: { item: AccessReviewItem; decision: Decision; note: string }) => decide(acting, review.id, latest(item), decision, note),
    onMutate: ({ item, decision, note }) => {
      const before = latest(item);
      show(item.membershipId, { decision, note });
      return before;
    },
    onSuccess: (now) => {
      show(now.membershipId, { version: now.version });
    },
    onError: (problem, { item }, before) => {
      show(item.membershipId, { decision: before?.decision ?? null, note: before?.note ?? null });
      tell(`${t('review.decideFailed', { name: item.person.name })} ${why(problem, t)}`, { kind: 'refused' });
      return client.invalidateQueries({ queryKey: key });
    },
  });
  return (
    <table className="cards-on-phone review">
      <thead>
        <tr>
          <th scope="col">{t('members.name')}</th>
          <th scope="col">{t('members.role')}</th>
          <th scope="col">{t('members.seen')}</th>
          <th scope="col">{t('review.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {review.items.map((item) => (
          <tr key={item.membershipId}>
            <td>
              <strong>{item.person.name}</strong>
              <div className="small quiet">{item.person.email}</div>
            </td>
            <td>
              {t(`roles.${item.role}`)}
              <div className="small quiet">{item.party.name}</div>
            </td>
            <td data-label={t('members.seen')}>{item.lastSeen == null ? <span className="quiet">{t('members.never')}</span> : longDate(item.lastSeen, i18n.language)}</td>
            <td>
              <div className="row" role="radiogroup" aria-label={t('review.decisionOn', { name: item.person.name })}>
                {(['KEEP', 'END'] as const).map((decision) => (
                  <label key={decision} className="check">
                    <input type="radio" name={`decision-${item.membershipId}`} checked={item.decision === decision} onChange={() => { deciding.mutate({ item, decision, note: item.note ?? '' }); }} />
                    {t(`review.${decision}`)}
                  </label>
                ))}
              </div>
              {item.decision === 'END' ? (
                <input
                  className="input"
                  aria-label={t('review.noteOn', { name: item.person.name })}
                  placeholder={t('review.note')}
                  defaultValue={item.note ?? ''}
                  maxLength={400}
                  onBlur={(event) => {
                    if (event.target.value !== (item.note ?? '')) {
                      deciding.mutate({ item, decision: 'END', note: event.target.value });
                    }
                  }}
                />
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
