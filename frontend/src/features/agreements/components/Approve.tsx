import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { approve, showAgreement } from '@/features/agreements/api/agreements';

interface ApproveProps {
  agreement: string;
  article: { code: string; number: string; heading: string };
  /** Of the text that was read: what is approved is what stands in it. */
  sha256: string;
  /** Names the agreement as well, where several stand below each other. */
  title?: string;
}

/** The region finds a departure from the model good. */
export function Approve({ agreement, article, sha256, title }: ApproveProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyFor = useKeyOf();
  const what = `${article.number} ${article.heading}`;
  const approving = useMutation({
    mutationFn: () => approve(acting, agreement, article.code, sha256, keyFor({ article: article.code, sha256 })),
    onSuccess: (now) => {
      showAgreement(client, acting, now);
      tell(t('agreements.isApproved', { article: what }));
    },
    onError: (problem) => { tell(`${t('agreements.notApproved')} ${why(problem, t)}`, { kind: 'refused' }); },
  });
  return (
    <button type="button" className="button no-print" aria-disabled={approving.isPending} aria-label={t(title === undefined ? 'agreements.approveOf' : 'agreements.approveOfIn', { article: what, title })} onClick={() => { if (!approving.isPending) { approving.mutate(); } }}>
      {t('agreements.approve')}
    </button>
  );
}
