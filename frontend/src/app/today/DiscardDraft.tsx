import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TodayItem } from '@/shared/api/types';
import { discardDraft } from '@/shared/draft/drafts';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';

/** Throws away what one had typed and will not finish; asked first, because it cannot be undone. */
export function DiscardDraft({ item }: { item: TodayItem }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [form = '', subject = ''] = item.subject.split('/');
  const discarding = useMutation({
    mutationFn: () => discardDraft(acting, form, subject),
    onSuccess: async () => {
      await Promise.all([client.invalidateQueries({ queryKey: keyOf(acting, 'today') }), client.invalidateQueries({ queryKey: keyOf(acting, 'draft', form, subject) })]);
      tell(t('today.discarded', { what: item.title }));
    },
    onError: (problem) => {
      tell(`${t('today.notDiscarded')} ${why(problem, t)}`, { kind: 'refused' });
    },
  });
  return (
    <>
      <button type="button" className="link-button" aria-disabled={discarding.isPending} aria-label={t('today.discardOf', { what: item.title })} onClick={() => { setAsking(!discarding.isPending); }}>
        {t('today.discard')}
      </button>
      {!asking ? null : (
        <Confirm
          title={t('today.discardTitle', { what: item.title })}
          confirm={t('today.discard')}
          danger
          onCancel={() => { setAsking(false); }}
          onConfirm={() => {
            setAsking(false);
            discarding.mutate();
          }}
        >
          <p>{t('today.discardText')}</p>
        </Confirm>
      )}
    </>
  );
}
