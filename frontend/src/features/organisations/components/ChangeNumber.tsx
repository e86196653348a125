import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everyOf } from '@/shared/api/everyOf';
import type { NumberReason, Provider } from '@/shared/api/types';
import { today } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { changeNumber, refreshProviders } from '@/features/organisations/api/organisations';
import { Field } from '@/features/organisations/components/Field';
import { saidOf, unplaced } from '@/features/organisations/refusals';

const reasons = everyOf<NumberReason>()(['TAKEOVER', 'MERGER', 'RESTART', 'LEGAL_FORM']);

/** Another number for the same organisation: why, since when, and what it does not change. */
export function ChangeNumber({ provider, knownElsewhere, onClose }: { provider: Provider; knownElsewhere: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const id = useId();
  const texts = useDatePickerTexts();
  const [typed, setTyped] = useState('');
  const [firstDay, setFirstDay] = useState(today());
  const [reason, setReason] = useState<NumberReason>('TAKEOVER');
  const kvk = typed.replace(/[\s.]/g, '');
  const changing = useMutation({
    mutationFn: () => changeNumber(acting, provider, { kvk, firstDay, reason }),
    onSuccess: async (outcome) => {
      await refreshProviders(client, acting);
      onClose();
      tell(t(outcome === 'DONE' ? 'number.changed' : 'number.proposed', { name: provider.name, kvk }));
    },
    onError: () => void refreshProviders(client, acting),
  });
  return (
    <Question
      title={t('number.changeTitle', { name: provider.name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" onClick={() => { changing.mutate(); }}>
            {t(knownElsewhere ? 'number.propose' : 'number.change')}
          </button>
        </>
      }
    >
      <p>{t('number.now', { kvk: provider.kvk })}</p>
      <div className="keeping-form">
        <Field id={`${id}-kvk`} label={t('number.new')} error={saidOf(changing.error, '/kvk')}>
          <input id={`${id}-kvk`} className="input" inputMode="numeric" autoComplete="off" maxLength={12} value={typed} aria-describedby={`${id}-kvk-error`} onChange={(event) => { setTyped(event.target.value); }} />
        </Field>
        <DatePicker autoOpenDisabled label={t('number.firstDay')} i18n={texts} max={today()} {...bound({ value: firstDay, onChange: setFirstDay, onBlur: () => undefined }, saidOf(changing.error, '/firstDay'))} />
        <Field id={`${id}-reason`} label={t('number.reason')}>
          <select id={`${id}-reason`} className="select" value={reason} onChange={(event) => { setReason(reasons.find((one) => one === event.target.value) ?? reason); }}>
            {reasons.map((one) => (
              <option key={one} value={one}>
                {t(`number.reasons.${one}`)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <p>{t('number.stays')}</p>
      {knownElsewhere ? <p>{t('number.elsewhere')}</p> : null}
      {unplaced(changing.error, ['/kvk', '/firstDay']) === null ? null : <Trouble problem={changing.error ?? new Error()} what={t('number.notChanged')} />}
    </Question>
  );
}
