import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { Controller, useWatch, type Path, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { withDay, type TermFields } from '@/features/settings/components/termFields';

/** The days on which the office is closed, and one more to add. */
export function ClosingDays({ form, errorOf }: { form: UseFormReturn<TermFields>; errorOf: (name: Path<TermFields>) => string }) {
  const { t, i18n } = useTranslation();
  const texts = useDatePickerTexts();
  const [days, noDays] = useWatch({ control: form.control, name: ['days', 'noDays'] });
  return (
    <fieldset>
      <legend>{t('settings.terms.days')}</legend>
      <p className="hint">{t('settings.terms.closingHint')}</p>
      {days.length === 0 ? (
        <label className="check">
          <input
            type="checkbox"
            checked={noDays}
            onChange={(event) => {
              form.setValue('noDays', event.target.checked);
            }}
          />
          {t('settings.terms.noDays')}
        </label>
      ) : (
        <ul className="settled-list">
          {days.map((one) => (
            <li key={one.day}>
              <span>
                <strong>{one.name}</strong>
                <span className="small quiet"> {longDate(one.day, i18n.language)}</span>
              </span>
              <button
                type="button"
                className="link-button"
                aria-label={t('settings.terms.removeDay', { day: one.name })}
                onClick={() => {
                  form.setValue(
                    'days',
                    days.filter(({ day }) => day !== one.day),
                  );
                  form.setValue('noDays', days.length === 1);
                }}
              >
                {t('settings.terms.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="one-line">
        <Controller control={form.control} name="newDay" render={({ field }) => <DatePicker autoOpenDisabled id="settings-newDay" label={t('settings.terms.newDay')} i18n={texts} {...bound(field, errorOf('newDay'))} />} />
        <Controller control={form.control} name="newName" render={({ field }) => <TextField id="settings-newName" label={t('settings.terms.newName')} maxlength={100} {...bound(field, errorOf('newName'))} />} />
        <button
          type="button"
          className="button"
          onClick={() => {
            const typed = form.getValues();
            if (typed.newDay === '') {
              form.setError('newDay', { type: 'custom', message: 'dayMissing' });
            }
            if (typed.newName.trim() === '') {
              form.setError('newName', { type: 'custom', message: 'dayNameMissing' });
            }
            if (typed.newDay !== '' && typed.newName.trim() !== '') {
              form.setValue('days', withDay(typed));
              form.resetField('newDay', { defaultValue: '' });
              form.resetField('newName', { defaultValue: '' });
            }
          }}
        >
          {t('settings.terms.addDay')}
        </button>
      </div>
    </fieldset>
  );
}
