import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Agreement } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { longDate, today } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing, useCan } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { amend, extend, showDraft } from '@/features/agreements/api/draft';
import { EXTENSION_NOTICE_MONTHS, lastsLong, monthsBefore } from '@/features/agreements/editor/days';

interface BeginChangeProps {
  agreement: Agreement;
  step: 'AMEND' | 'EXTEND';
  onClose: () => void;
}

/** Why an agreement changes or goes on longer, and until when; then one writes. */
export function BeginChange({ agreement, step, onClose }: BeginChangeProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const mayWrite = useCan('agreement:write');
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyFor = useKeyOf();
  const texts = useDatePickerTexts();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [longReason, setLongReason] = useState('');
  const [tried, setTried] = useState(false);
  const extending = step === 'EXTEND';
  const ends = agreement.endsOn ?? '';
  const latest = ends === '' ? undefined : monthsBefore(ends, EXTENSION_NOTICE_MONTHS);
  const late = extending && latest !== undefined && latest < today();
  const isLong = extending && lastsLong(agreement.startsOn ?? '', day);
  const begin = useMutation({
    mutationFn: () => {
      const key = keyFor({ step, day, reason, longReason });
      return extending ? extend(acting, agreement.id, day, longReason, reason, key) : amend(acting, agreement.id, reason, key);
    },
    onSuccess: async (now) => {
      showDraft(client, acting, now);
      await navigate({ to: '/$tenant/overeenkomsten/$agreement/concept', params: { tenant: acting.tenant.slug, agreement: now.id } });
    },
  });
  const refused = begin.error instanceof ApiProblem ? begin.error.errors : [];
  const at = (pointer: string) => refused.find((one) => one.pointer === pointer)?.detail ?? '';
  const lacksReason = tried && reason.trim() === '' ? t('agreementDraft.fault.reasonMissing') : at('/reason');
  const lacksDay = tried && extending && (day === '' || day <= ends) ? t('agreementDraft.fault.laterDay', { date: ends === '' ? '' : longDate(ends, i18n.language) }) : at('/lastDay');
  const go = () => {
    setTried(true);
    if (!begin.isPending && reason.trim() !== '' && (!extending || (day !== '' && day > ends))) {
      begin.mutate();
    }
  };
  if (late) {
    return (
      <Question
        title={t(`agreementDraft.change.${step}`, { title: agreement.title })}
        onClose={onClose}
        actions={
          <>
            <button type="button" className="button" onClick={onClose}>
              {t('frame.close')}
            </button>
            {mayWrite ? (
              <Link to="/$tenant/overeenkomsten/nieuw" params={{ tenant: acting.tenant.slug }} className="button primary">
                {t('agreementDraft.begin')}
              </Link>
            ) : null}
          </>
        }
      >
        <p className="notice waiting">{t('agreementDraft.extensionTooLate', { date: longDate(latest, i18n.language) })}</p>
      </Question>
    );
  }
  return (
    <Question
      title={t(`agreementDraft.change.${step}`, { title: agreement.title })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" aria-disabled={begin.isPending} onClick={go}>
            {t('agreementDraft.beginNow')}
          </button>
        </>
      }
    >
      {begin.error === null || refused.length > 0 ? null : <Trouble problem={begin.error} what={t('agreementDraft.notBegun')} />}
      <p>{t(`agreementDraft.changeText.${step}`)}</p>
      {extending && latest !== undefined ? <p className="quiet">{t('agreementDraft.extensionNotice', { date: longDate(latest, i18n.language) })}</p> : null}
      {extending ? <DatePicker id="change-day" autoOpenDisabled label={t('agreementDraft.newLastDay')} required i18n={texts} {...(ends === '' ? {} : { min: ends })} {...bound({ value: day, onChange: setDay, onBlur: () => undefined }, lacksDay)} /> : null}
      {isLong ? <TextArea id="change-long" label={t('agreementDraft.longReason')} helperText={t('agreementDraft.longReasonHint')} maxlength={2_000} {...bound({ value: longReason, onChange: setLongReason, onBlur: () => undefined }, at('/longReason'))} /> : null}
      <TextArea id="change-reason" label={t('agreementDraft.changeReason')} helperText={t('agreementDraft.changeReasonHint')} required maxlength={2_000} {...bound({ value: reason, onChange: setReason, onBlur: () => undefined }, lacksReason)} />
    </Question>
  );
}
