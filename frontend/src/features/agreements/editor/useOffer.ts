import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { discard, draftQuery, offer, showDraft } from '@/features/agreements/api/draft';

/** Offering a draft, and throwing it away; then one is on the page of the agreement, or where agreements are listed. */
export function useOffer(agreement: Agreement, onRefused: () => void) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const tenant = acting.tenant.slug;
  const version = agreement.shown?.version ?? '';
  const offering = useMutation({
    mutationFn: () => offer(acting, agreement.id, version, keyOf(`offer ${agreement.id} ${version}`)),
    onSuccess: async (now) => {
      showDraft(client, acting, now);
      tell(t('agreementDraft.offered', { title: now.title }));
      await navigate({ to: '/$tenant/overeenkomsten/$agreement', params: { tenant, agreement: now.id } });
    },
    onError: () => {
      onRefused();
      void client.invalidateQueries({ queryKey: draftQuery(acting, agreement.id).queryKey });
    },
  });
  const discarding = useMutation({
    mutationFn: () => discard(acting, agreement.id, keyOf(`discard ${agreement.id} ${agreement.shown?.number ?? 0}`)),
    onSuccess: async (now) => {
      const first = now.versions.length <= 1;
      tell(t('agreementDraft.discarded'));
      if (first) {
        await navigate({ to: '/$tenant/overeenkomsten', params: { tenant } });
      } else {
        await navigate({ to: '/$tenant/overeenkomsten/$agreement', params: { tenant, agreement: now.id } });
      }
      showDraft(client, acting, now);
    },
  });
  return { offering, discarding };
}
