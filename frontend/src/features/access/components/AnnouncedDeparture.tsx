import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Departure } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { undoDeparture } from '@/features/access/api/access';

/** A departure that was announced, with the way back for as long as there is one. */
export function AnnouncedDeparture({ departure: { person }, announced }: { departure: Departure; announced: NonNullable<Departure['announced']> }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const undoing = useMutation({
    mutationFn: () => undoDeparture(acting, person.id),
    onSuccess: async () => {
      await Promise.all(['departure', 'memberships'].map((key) => client.invalidateQueries({ queryKey: keyOf(acting, key) })));
      tell(t('leave.undone', { name: person.name }));
    },
  });
  return (
    <section className="notice waiting" aria-label={t('leave.announced')}>
      <p>
        <strong>{t('leave.until', { name: person.name, date: longDate(announced.lastDay, i18n.language) })}</strong>{' '}
        {announced.handedTo == null ? t('leave.toNobody') : t('leave.to', { name: announced.handedTo })}
      </p>
      <p className="small">{t('leave.by', { name: announced.announcedBy, date: longDate(announced.announcedAt, i18n.language) })}</p>
      <p className="row">
        <button type="button" className="button" aria-disabled={undoing.isPending} onClick={() => { if (!undoing.isPending) { undoing.mutate(); } }}>
          {t('leave.undo')}
        </button>
      </p>
      {undoing.error === null ? null : <Trouble problem={undoing.error} what={t('leave.notUndone')} />}
    </section>
  );
}
