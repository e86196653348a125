import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mediation } from '@/shared/api/types';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { agreeToTell, endMediation, showMediation, takeUp, tellHead } from '@/features/mediation/api/mediations';

/** What the acting party can do in a mediation now, beside writing. */
export function MediationSteps({ mediation }: { mediation: Mediation }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [asked, setAsked] = useState<'agree' | 'tell' | 'end'>();
  const [text, setText] = useState('');
  const { id, part, state, agreedAt, toldAt, overAt, headName, forHead } = mediation;
  const close = () => { setAsked(undefined); setText(''); };
  const step = useMutation({ mutationFn: (run: () => Promise<Mediation>) => run(), onSuccess: (now) => { showMediation(client, acting, now); close(); } });
  const go = (run: () => Promise<Mediation>) => { if (!step.isPending) { step.mutate(run); } };
  if (overAt != null || part === 'HEAD') {
    return null;
  }
  return (
    <section className="stack no-print">
      {step.error === null || asked === 'agree' || asked === 'end' ? null : <Trouble problem={step.error} what={t('mediation.stepFailed')} />}
      <div className="row">
        {part === 'REGION' && state === 'ASKED' ? (
          <button type="button" className="button primary" aria-disabled={step.isPending} onClick={() => { go(() => takeUp(acting, id)); }}>
            {t('mediation.takeUp')}
          </button>
        ) : null}
        {part === 'REGION' && toldAt == null && agreedAt != null ? (
          <button type="button" className="button primary" onClick={() => { setAsked('tell'); }}>
            {t('mediation.tell')}
          </button>
        ) : null}
        {part === 'SUB' && toldAt == null && agreedAt == null ? (
          <button type="button" className="button" onClick={() => { setAsked('agree'); }}>
            {t('mediation.agree')}
          </button>
        ) : null}
        {part === 'SUB' && toldAt == null && agreedAt != null ? (
          <button type="button" className="button" aria-disabled={step.isPending} onClick={() => { go(() => agreeToTell(acting, id, undefined)); }}>
            {t('mediation.disagree')}
          </button>
        ) : null}
        <button type="button" className="button" onClick={() => { setAsked('end'); }}>
          {t(part === 'REGION' ? 'mediation.close' : 'mediation.withdraw')}
        </button>
      </div>
      {asked === 'tell' ? (
        <Confirm title={t('mediation.tellTitle', { head: headName })} confirm={t('mediation.tell')} onCancel={close} onConfirm={() => { setAsked(undefined); go(() => tellHead(acting, id)); }}>
          <p>{t('mediation.tellEffect', { head: headName })}</p>
          <p className="mediation-text">{forHead}</p>
        </Confirm>
      ) : null}
      {asked === 'agree' || asked === 'end' ? (
        <Question
          title={t(asked === 'agree' ? 'mediation.agreeTitle' : part === 'REGION' ? 'mediation.closeTitle' : 'mediation.withdrawTitle', { head: headName })}
          onClose={close}
          actions={
            <>
              <button type="button" className="button" onClick={close}>
                {t('change.cancel')}
              </button>
              <button type="button" className="button primary" aria-disabled={step.isPending} onClick={() => { go(() => (asked === 'agree' ? agreeToTell(acting, id, text) : endMediation(acting, id, text))); }}>
                {t(asked === 'agree' ? 'mediation.agree' : part === 'REGION' ? 'mediation.close' : 'mediation.withdraw')}
              </button>
            </>
          }
        >
          {step.error === null ? null : <Trouble problem={step.error} what={t('mediation.stepFailed')} />}
          <p>{t(asked === 'agree' ? 'mediation.agreeEffect' : 'mediation.endEffect', { head: headName })}</p>
          <TextArea label={t(asked === 'agree' ? 'mediation.forHead' : 'mediation.outcome')} maxlength={2000} required={asked === 'agree'} value={text} onValueChanged={(event) => { setText(event.detail.value); }} />
        </Question>
      ) : null}
    </section>
  );
}
