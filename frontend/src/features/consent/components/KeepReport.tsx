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
import { end, moveStart, showSubcontracting, withdraw } from '@/features/consent/api/subcontractings';

type Step = 'MOVE_START' | 'WITHDRAW' | 'END';
const steps: readonly Step[] = ['MOVE_START', 'END', 'WITHDRAW'];

/** What the head contractor can still do: another first day, the last day, or the report taken back. Asks first, and says what it means. */
export function KeepReport({ report }: { report: Subcontracting }) {
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
    mutationFn: () => (step === 'MOVE_START' ? moveStart(acting, report.id, day, report.version) : step === 'END' ? end(acting, report.id, day, reason, keyOf(`${day} ${reason}`)) : withdraw(acting, report.id, reason, keyOf(reason))),
    onSuccess: (now) => {
      onClose();
      showSubcontracting(client, acting, now);
      tell(t(`consent.step.${step}_done`, { name: report.subName }));
    },
  });
  const refused = taking.error instanceof ApiProblem ? taking.error.errors[0]?.detail : undefined;
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
      {step === 'WITHDRAW' ? null : <DatePicker autoOpenDisabled id="consent-day" label={t(step === 'END' ? 'consent.lastDay' : 'consent.startsOn')} required i18n={texts} {...bound({ value: day, onChange: setDay, onBlur: () => undefined }, refused ?? '')} />}
      {step === 'MOVE_START' ? null : <TextArea label={t('consent.why')} maxlength={2000} {...bound({ value: reason, onChange: setReason, onBlur: () => undefined }, step === 'WITHDRAW' ? (refused ?? '') : '')} />}
      {taking.error === null ? null : <Trouble problem={taking.error} what={t('consent.notTaken')} />}
    </Question>
  );
}
