import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AccessReview, AccessReviewItem } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { decide, reviewsQuery } from '@/features/access/api/access';

type Decision = 'KEEP' | 'END';

/** Each person with a yes or a no, kept at once; a no may have a reason. */
export function ReviewItems({ review }: { review: AccessReview }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const key = reviewsQuery(acting).queryKey;
  const deciding = useMutation({
    mutationFn: ({ item, decision, note }: { item: AccessReviewItem; decision: Decision; note: string }) => decide(acting, review.id, item.membershipId, decision, note),
    onMutate: ({ item, decision, note }) => {
      const before = client.getQueryData(key);
      client.setQueryData(key, before && { ...before, items: before.items.map((one) => (one.id === review.id ? { ...one, items: one.items.map((other) => (other.membershipId === item.membershipId ? { ...other, decision, note } : other)) } : one)) });
      return before;
    },
    onError: (problem, { item }, before) => {
      client.setQueryData(key, before);
      tell(`${t('review.decideFailed', { name: item.person.name })} ${problem.message}`, { kind: 'refused' });
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
