import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '@/shared/api/types';
import { useCan } from '@/shared/session/session';
import { AskStep } from '@/features/agreements/components/AskStep';
import { isRunning, type Asked } from '@/features/agreements/steps';

/** What the acting party can still do beside signing; each asks first. */
export function Steps({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const mayEnd = useCan('agreement:sign');
  const [asked, setAsked] = useState<Asked>();
  const { may, endsOn } = agreement;
  const possible: Asked[] = mayEnd
    ? [
        ...(may.includes('REFUSE') ? ['REFUSE' as const] : []),
        ...(may.includes('WITHDRAW') ? ['WITHDRAW' as const] : []),
        // Whoever can dissolve it can also give notice, when it has a last day that can come sooner.
        ...(may.includes('DISSOLVE') && isRunning(agreement) && endsOn != null ? ['GIVE_NOTICE' as const] : []),
        ...(may.includes('DISSOLVE') ? ['DISSOLVE' as const] : []),
      ]
    : [];
  return (
    <>
      {possible.map((step) => (
        <button key={step} type="button" className={step === 'GIVE_NOTICE' || step === 'DISSOLVE' ? 'button plain' : 'button'} onClick={() => { setAsked(step); }}>
          {t(`agreements.step.${step === 'WITHDRAW' && agreement.shown?.state === 'DRAFT' ? 'DISCARD' : step}`)}
        </button>
      ))}
      {asked === undefined ? null : <AskStep agreement={agreement} step={asked} onClose={() => { setAsked(undefined); }} />}
    </>
  );
}
