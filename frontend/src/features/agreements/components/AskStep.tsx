import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Agreement } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { longDate } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { dissolve, giveNotice, refuse, showAgreement, withdraw } from '@/features/agreements/api/agreements';
import type { Asked } from '@/features/agreements/steps';

interface AskStepProps {
  agreement: Agreement;
  step: Asked;
  onClose: () => void;
}

/** Asks why, and where it needs one the day, before a step that cannot be taken back; says what it means for whom. */
export function AskStep({ agreement, step, onClose }: AskStepProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyFor = useKeyOf();
  const texts = useDatePickerTexts();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [asked, setAsked] = useState(false);
  const name = step === 'WITHDRAW' && agreement.shown?.state === 'DRAFT' ? 'DISCARD' : step;
  const takesDay = step === 'GIVE_NOTICE';
  const takesReason = step !== 'WITHDRAW';
  const taking = useMutation({
    mutationFn: () => {
      const key = keyFor({ step, day, reason });
      switch (step) {
        case 'REFUSE':
          return refuse(acting, agreement.id, reason, key);
        case 'WITHDRAW':
          return withdraw(acting, agreement.id, reason, key);
        case 'DISSOLVE':
          return dissolve(acting, agreement.id, reason, key);
        case 'GIVE_NOTICE':
          return giveNotice(acting, agreement.id, day, reason, key);
      }
    },
    onSuccess: (now) => {
      onClose();
      showAgreement(client, acting, now);
      tell(t(`agreements.step.${name}_done`, { title: agreement.title }));
    },
  });
  const problem = taking.error;
  const atField = (pointer: string) => (problem instanceof ApiProblem ? problem.errors.find((one) => one.pointer === pointer)?.detail : undefined) ?? '';
  const lackingDay = takesDay && day === '';
  const lackingReason = takesReason && reason.trim() === '';
  const named = atField('/lastDay') !== '' || atField('/reason') !== '';
  return (
    <Question
      title={t(`agreements.step.${name}_title`, { title: agreement.title })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button
            type="button"
            className="button danger"
            aria-disabled={taking.isPending}
            onClick={() => {
              setAsked(true);
              if (lackingDay || lackingReason) {
                document.getElementById(lackingDay ? 'agreement-day' : 'agreement-why')?.focus();
              } else if (!taking.isPending) {
                taking.mutate();
              }
            }}
          >
            {t(`agreements.step.${name}`)}
          </button>
        </>
      }
    >
      {problem === null || named ? null : <Trouble problem={problem} what={t('agreements.notDone')} />}
      <p>{t(`agreements.step.${name}_text`, { date: agreement.endsOn == null ? '' : longDate(agreement.endsOn, i18n.language), count: agreement.shown?.terms.noticeMonths ?? 0 })}</p>
      {takesDay ? <DatePicker autoOpenDisabled id="agreement-day" label={t('agreements.lastDay')} required i18n={texts} {...bound({ value: day, onChange: setDay, onBlur: () => undefined }, asked && lackingDay ? t('agreements.chooseDay') : atField('/lastDay'))} /> : null}
      <TextArea
        id="agreement-why"
        label={t(takesReason ? 'agreements.why' : 'agreements.whyOptional')}
        helperText={t('agreements.whyHint')}
        required={takesReason}
        maxlength={2000}
        {...bound({ value: reason, onChange: setReason, onBlur: () => undefined }, asked && lackingReason ? t('agreements.writeWhy') : atField('/reason'))}
      />
    </Question>
  );
}
