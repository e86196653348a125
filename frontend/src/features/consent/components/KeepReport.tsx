import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Subcontracting } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { today } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { end, moveStart, revoke, showSubcontracting, withdraw } from '@/features/consent/api/subcontractings';

type Step = 'MOVE_START' | 'WITHDRAW' | 'END' | 'REVOKE';

interface KeepReportProps {
  report: Subcontracting;
  /** What this person may do at all. */
  steps: readonly Step[];
}

/** What can still be done: another first day, the last day, the report or the consent taken back. Asks first, and says what it means. */
export function KeepReport({ report, steps }: KeepReportProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Step>();
  const possible = steps.filter((step) => report.may.includes(step));
  if (possible.length === 0) {
    return null;
  }
  return (
    <section className="no-print">
      <h2>{t('consent.change')}</h2>
      <div className="row">
        {possible.map((step) => (
          <button key={step} type="button" className="button" onClick={() => { setAsked(step); }}>
            {t(`consent.step.${step}`)}
          </button>
        ))}
      </div>
      {asked === undefined ? null : <Ask report={report} step={asked} onClose={() => { setAsked(undefined); }} />}
    </section>
  );
}

function Ask({ report, step, onClose }: { report: Subcontracting; step: Step; onClose: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const texts = useDatePickerTexts();
  const [day, setDay] = useState(step === 'MOVE_START' ? report.startsOn : today());
  const [reason, setReason] = useState('');
  const taking = useMutation({
    mutationFn: () => {
      switch (step) {
        case 'MOVE_START':
          return moveStart(acting, report.id, day, report.version);
        case 'END':
          return end(acting, report.id, day, reason, keyOf(`${day} ${reason}`));
        case 'REVOKE':
          return revoke(acting, report.id, day, reason, keyOf(`${day} ${reason}`));
        case 'WITHDRAW':
          return withdraw(acting, report.id, reason, keyOf(reason));
      }
    },
    onSuccess: (now) => {
      onClose();
      showSubcontracting(client, acting, now);
      tell(t(`consent.step.${step}_done`, { name: report.subName }));
    },
  });
  const problem = taking.error instanceof ApiProblem ? taking.error.errors[0] : undefined;
  const refused = problem?.detail ?? '';
  const ofReason = step === 'WITHDRAW' || problem?.pointer === '/reason';
  return (
    <Question
      title={t(`consent.step.${step}_title`, { name: report.subName })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className={step === 'MOVE_START' ? 'button primary' : 'button danger'} aria-disabled={taking.isPending} onClick={() => { if (!taking.isPending) { taking.mutate(); } }}>
            {t(`consent.step.${step}`)}
          </button>
        </>
      }
    >
      <p>{t(`consent.step.${step}_text`)}</p>
      {step === 'WITHDRAW' ? null : <DatePicker autoOpenDisabled id="consent-day" label={t(step === 'MOVE_START' ? 'consent.startsOn' : 'consent.lastDay')} required i18n={texts} {...bound({ value: day, onChange: setDay, onBlur: () => undefined }, ofReason ? '' : refused)} />}
      {step === 'MOVE_START' ? null : <TextArea label={t(step === 'REVOKE' ? 'consent.whyRevoked' : 'consent.why')} required={step === 'REVOKE'} maxlength={2000} {...bound({ value: reason, onChange: setReason, onBlur: () => undefined }, ofReason ? refused : '')} />}
      {taking.error === null ? null : <Trouble problem={taking.error} what={t('consent.notTaken')} />}
    </Question>
  );
}
