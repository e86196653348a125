import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferFigures } from '@/shared/api/types';
import { today } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';

interface StopFormProps {
  figures: OfferFigures;
  busy: boolean;
  onSave: (figures: OfferFigures) => void;
  onCancel: () => void;
}

/** From when until when nobody new is taken, and why. */
export function StopForm({ figures, busy, onSave, onCancel }: StopFormProps) {
  const { t } = useTranslation();
  const texts = useDatePickerTexts();
  const [from, setFrom] = useState(figures.stopFrom ?? today());
  const [until, setUntil] = useState(figures.stopUntil ?? '');
  const [reason, setReason] = useState(figures.stopReason ?? '');
  const [tried, setTried] = useState(false);
  const fromWrong = tried && from === '' ? t('offers.stopFromNeeded') : '';
  const untilWrong = tried && until !== '' && until < from ? t('offers.stopUntilEarly') : '';
  const blur = () => undefined;
  return (
    <form
      className="stop-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!busy && from !== '' && (until === '' || until >= from)) {
          onSave({ ...figures, stopFrom: from, stopUntil: until === '' ? null : until, stopReason: reason.trim() === '' ? null : reason.trim() });
        }
      }}
    >
      <DatePicker autoOpenDisabled label={t('offers.stopFrom')} i18n={texts} {...bound({ value: from, onChange: setFrom, onBlur: blur }, fromWrong)} />
      <DatePicker autoOpenDisabled label={t('offers.stopUntil')} helperText={t('offers.stopUntilHint')} i18n={texts} {...bound({ value: until, onChange: setUntil, onBlur: blur }, untilWrong)} />
      <TextField label={t('offers.stopReason')} maxlength={300} className="whole-line" {...bound({ value: reason, onChange: setReason, onBlur: blur }, '')} />
      <p className="hint whole-line">{t('offers.stopEffect')}</p>
      <div className="row whole-line">
        <button type="submit" className="button primary" aria-disabled={busy}>
          {t('offers.stopSave')}
        </button>
        {figures.stopFrom == null ? null : (
          <button type="button" className="button" aria-disabled={busy} onClick={() => { if (!busy) { onSave({ ...figures, stopFrom: null, stopUntil: null, stopReason: null }); } }}>
            {t('offers.stopEnd')}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {t('change.cancel')}
        </button>
      </div>
    </form>
  );
}
