import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TenantSettings } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { datePickerTexts } from '@/shared/ui/datePickerTexts';
import { changed } from '@/features/settings/api/settings';
import { SectionForm } from '@/features/settings/components/SectionForm';
import { useSaved } from '@/features/settings/components/useSaved';

const terms = ['answerDays', 'additionDays', 'decisionDays', 'staleDays', 'consortiumDays'] as const;
type Term = (typeof terms)[number];

/** Terms, and the days on which the office is closed. */
export function TermsSection({ settings }: { settings: TenantSettings }) {
  const { t, i18n } = useTranslation();
  const { save, latest } = useSaved(settings);
  const texts = useMemo(() => datePickerTexts(i18n.language, { today: t('invite.today'), cancel: t('invite.cancel') }), [i18n.language, t]);
  const days = settings.closingDays ?? [];
  return (
    <SectionForm
      form="settings-terms"
      subject="tenant"
      what={t('settings.terms.what')}
      saved={{ ...(Object.fromEntries(terms.map((term) => [term, settings[term] == null ? '' : String(settings[term])])) as Record<Term, string>), days, known: settings.closingDays != null, newDay: '', newName: '' }}
      fieldIds={Object.fromEntries(terms.map((term) => [`/${term}`, `settings-${term}`]))}
      onSave={(value) =>
        save(
          changed(settings, {
            ...(Object.fromEntries(terms.map((term) => [term, value[term] === '' ? null : Number(value[term])])) as Record<Term, number | null>),
            closingDays: value.known || value.days.length > 0 ? value.days : null,
          }),
        )
      }
      onLatest={latest}
    >
      {({ value, set, errorOf }) => (
        <>
          {terms.map((term) => (
            <IntegerField
              key={term}
              id={`settings-${term}`}
              label={t(`settings.terms.${term}`)}
              helperText={hint(term, value[term])}
              manualValidation
              value={value[term]}
              onValueChanged={(event) => { set({ [term]: event.detail.value }); }}
              invalid={errorOf(`/${term}`) !== ''}
              errorMessage={errorOf(`/${term}`)}
            />
          ))}
          <fieldset className="closing-days">
            <legend>{t('settings.terms.closing')}</legend>
            <p className="hint">{t('settings.terms.closingHint')}</p>
            {value.days.length === 0 ? (
              <label className="check">
                <input type="checkbox" checked={value.known} onChange={(event) => { set({ known: event.target.checked }); }} />
                {t('settings.terms.noClosing')}
              </label>
            ) : (
              <ul className="plain-list">
                {value.days.map((one, index) => (
                  <li key={one.day}>
                    <span>
                      {longDate(one.day, i18n.language)}: {one.name}
                    </span>
                    <button type="button" className="link-button" aria-label={t('settings.terms.removeDay', { day: longDate(one.day, i18n.language) })} onClick={() => { set({ days: value.days.filter((_, at) => at !== index), known: true }); }}>
                      {t('settings.terms.remove')}
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <div className="new-day">
              <DatePicker label={t('settings.terms.day')} i18n={texts} manualValidation value={value.newDay} onValueChanged={(event) => { set({ newDay: event.detail.value }); }} />
              <TextField label={t('settings.terms.dayName')} maxlength={100} value={value.newName} onValueChanged={(event) => { set({ newName: event.detail.value }); }} />
              <button
                type="button"
                className="button"
                aria-disabled={value.newDay === '' || value.newName.trim() === ''}
                onClick={() => {
                  if (value.newDay !== '' && value.newName.trim() !== '') {
                    const others = value.days.filter(({ day }) => day !== value.newDay);
                    set({ days: [...others, { day: value.newDay, name: value.newName.trim() }].sort((a, b) => a.day.localeCompare(b.day)), newDay: '', newName: '', known: true });
                  }
                }}
              >
                {t('settings.terms.addDay')}
              </button>
            </div>
          </fieldset>
        </>
      )}
    </SectionForm>
  );

  function hint(term: Term, typed: string): string {
    const weeks = Number(typed) / 7;
    const said = t(`settings.terms.${term}Hint`);
    return typed !== '' && weeks >= 1 && Number.isInteger(weeks) ? `${said} ${t('settings.terms.weeks', { count: weeks })}` : said;
  }
}
