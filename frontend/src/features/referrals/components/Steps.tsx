import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Referral } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing, useCan } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { refreshReferral, stepReferral, type Step } from '@/features/referrals/api/referrals';
import { AnswerReferral } from '@/features/referrals/components/AnswerReferral';
import { BeginReferral } from '@/features/referrals/components/BeginReferral';

/** What the acting party can do with a form that was sent, beside writing about it. */
export function Steps({ referral }: { referral: Referral }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const key = useKeyOf();
  const sends = useCan('referral:send');
  const [asked, setAsked] = useState<Step | 'accept' | 'decline' | 'again'>();
  const { id, part, state, content, headName, subName } = referral;
  const name = part === 'HEAD' ? subName : headName;
  const close = () => { setAsked(undefined); };
  const step = useMutation({
    mutationFn: (to: Step) => stepReferral(acting, id, to, key([to, state])),
    onSuccess: async (_, to) => {
      tell(t(`referral.stepDone.${to}`));
      await refreshReferral(client, acting, id);
    },
    onError: () => void refreshReferral(client, acting, id),
  });
  const waits = state === 'SENT' || state === 'RECEIVED';
  const over = state === 'DECLINED' || state === 'WITHDRAWN' || state === 'CLOSED';
  const steps: Step[] = [...(part === 'HEAD' && sends && waits ? ['withdrawal' as const] : []), ...(state === 'ACCEPTED' ? ['closing' as const] : []), ...(part === 'HEAD' && sends && over ? ['erasure' as const] : [])];
  return (
    <section className="stack no-print">
      {step.error === null ? null : <Trouble problem={step.error} what={t('referral.stepFailed')} />}
      <div className="row">
        {part === 'SUB' && waits ? (
          <>
            <button type="button" className="button primary" onClick={() => { setAsked('accept'); }}>
              {t('referral.accept')}
            </button>
            <button type="button" className="button" onClick={() => { setAsked('decline'); }}>
              {t('referral.decline')}
            </button>
          </>
        ) : null}
        {part === 'HEAD' && sends && content != null && over ? (
          <button type="button" className="button" onClick={() => { setAsked('again'); }}>
            {t('referral.again')}
          </button>
        ) : null}
        {steps.map((one) => (
          <button key={one} type="button" className="button" aria-disabled={step.isPending} onClick={() => { if (!step.isPending) { setAsked(one); } }}>
            {t(`referral.stepDo.${one}`)}
          </button>
        ))}
      </div>
      {asked === 'accept' || asked === 'decline' ? <AnswerReferral referral={referral} accepts={asked === 'accept'} onClose={close} /> : null}
      {asked === 'again' ? <BeginReferral like={id} onClose={close} /> : null}
      {asked === 'withdrawal' || asked === 'closing' || asked === 'erasure' ? (
        <Confirm danger={asked === 'erasure'} title={t(`referral.stepTitle.${asked}`)} confirm={t(`referral.stepDo.${asked}`)} onCancel={close} onConfirm={() => { close(); step.mutate(asked); }}>
          <p>{t(`referral.stepEffect.${asked}`, { name })}</p>
        </Confirm>
      ) : null}
    </section>
  );
}
