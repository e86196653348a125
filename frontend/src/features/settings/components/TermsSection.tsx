import { zodResolver } from '@hookform/resolvers/zod';
import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { TenantSettings } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { ClosingDays } from '@/features/settings/components/ClosingDays';
import { SectionForm } from '@/features/settings/components/SectionForm';
import { withDay, type TermFields } from '@/features/settings/components/termFields';
import { useSaved } from '@/features/settings/components/useSaved';

const terms = ['answerDays', 'additionDays', 'decisionDays', 'consortiumDays', 'contactDays', 'feedbackDays', 'consentDays', 'referralDays', 'staleDays'] as const;
type Term = (typeof terms)[number];
const days = (least: number, most: number, fault: string) => z.string().check(z.refine((typed) => typed === '' || (Number.isInteger(Number(typed)) && Number(typed) >= least && Number(typed) <= most), fault));
const schema = z
  .object({
    answerDays: days(1, 365, 'daysWrong'),
    additionDays: days(1, 365, 'daysWrong'),
    decisionDays: days(1, 365, 'daysWrong'),
    consortiumDays: days(1, 365, 'daysWrong'),
    contactDays: days(1, 60, 'contactWrong'),
    feedbackDays: days(1, 60, 'contactWrong'),
    consentDays: days(1, 365, 'daysWrong'),
    referralDays: days(30, 365, 'referralWrong'),
    consentBy: z.string(),
    staleDays: days(7, 730, 'staleWrong'),
    days: z.array(z.object({ day: z.string(), name: z.string() })),
    noDays: z.boolean(),
    newDay: z.string(),
    newName: z.string(),
  })
  .check(
    z.refine(({ newDay, newName }) => newDay !== '' || newName.trim() === '', { path: ['newDay'], error: 'dayMissing' }),
    z.refine(({ newDay, newName }) => newDay === '' || newName.trim() !== '', { path: ['newName'], error: 'dayNameMissing' }),
  );
const deciders = ['REGION', 'MUNICIPALITIES'] as const satisfies readonly NonNullable<TenantSettings['consentBy']>[];
const names = [...terms, 'consentBy', 'days', 'noDays', 'newDay', 'newName'] as const;

/** Some terms are in working days, the others in days. */
const inWorkdays = (name: string) => name === 'contactDays' || name === 'feedbackDays';

function fieldsOf(settings: TenantSettings): TermFields {
  const written = (term: Term) => (settings[term] == null ? '' : String(settings[term]));
  return {
    answerDays: written('answerDays'),
    additionDays: written('additionDays'),
    decisionDays: written('decisionDays'),
    consortiumDays: written('consortiumDays'),
    contactDays: written('contactDays'),
    feedbackDays: written('feedbackDays'),
    consentDays: written('consentDays'),
    referralDays: written('referralDays'),
    consentBy: settings.consentBy ?? '',
    staleDays: written('staleDays'),
    days: settings.closingDays ?? [],
    noDays: settings.closingDays?.length === 0,
    newDay: '',
    newName: '',
  };
}

/** Terms, and the days on which the office is closed. */
export function TermsSection({ settings }: { settings: TenantSettings }) {
  const { t, i18n } = useTranslation();
  const { save, latest } = useSaved();
  const form = useForm<TermFields>({ resolver: zodResolver(schema), defaultValues: fieldsOf(settings), shouldFocusError: false });
  return (
    <SectionForm
      form={form}
      draftOf={{ form: 'settings-terms', subject: 'tenant', what: t('settings.terms.what') }}
      names={names}
      prefix="settings"
      nameOf={(pointer) => names.find((name) => name === pointer) ?? (pointer.startsWith('closingDays') ? 'newName' : undefined)}
      now={settings}
      fieldsOf={fieldsOf}
      labelOf={(name) => t(`settings.terms.${name}`)}
      wordsOf={(name, value) => {
        if (Array.isArray(value)) {
          return (value as TermFields['days']).map((one) => `${longDate(one.day, i18n.language)}: ${one.name}`).join('\n');
        }
        if (typeof value === 'boolean') {
          return t(value ? 'settings.yes' : 'settings.no');
        }
        if (name === 'consentBy') {
          const decider = deciders.find((one) => one === value);
          return decider === undefined ? '' : t(`settings.terms.consent.${decider}`);
        }
        return name === 'newDay' || name === 'newName' || value === '' ? String(value) : t(inWorkdays(name) ? 'settings.terms.inWorkdays' : 'settings.terms.inDays', { count: Number(value) });
      }}
      onSave={(value, over) => {
        const all = withDay(value);
        const number = (term: Term) => (value[term] === '' ? null : Number(value[term]));
        return save(over, {
          answerDays: number('answerDays'),
          additionDays: number('additionDays'),
          decisionDays: number('decisionDays'),
          consortiumDays: number('consortiumDays'),
          contactDays: number('contactDays'),
          feedbackDays: number('feedbackDays'),
          consentDays: number('consentDays'),
          referralDays: number('referralDays'),
          consentBy: deciders.find((one) => one === value.consentBy) ?? null,
          staleDays: number('staleDays'),
          closingDays: all.length > 0 || value.noDays ? all : null,
        });
      }}
      onLatest={latest}
    >
      {(errorOf) => (
        <>
          {terms.map((term) => (
            <Controller
              key={term}
              control={form.control}
              name={term}
              render={({ field }) => (
                <IntegerField id={`settings-${term}`} label={t(`settings.terms.${term}`)} helperText={hint(term, field.value)} {...bound(field, errorOf(term))}>
                  <span slot="suffix">{t(inWorkdays(term) ? 'settings.terms.workdays_unit' : 'settings.terms.days_unit', { count: Number(field.value) })}</span>
                </IntegerField>
              )}
            />
          ))}
          <Controller
            control={form.control}
            name="consentBy"
            render={({ field }) => (
              <ChoiceGroup id="settings-consentBy" legend={t('settings.terms.consentBy')} choices={deciders.map((one) => ({ value: one, label: t(`settings.terms.consent.${one}`), hint: t(`settings.terms.consent.${one}_text`) }))} value={field.value} onChoose={field.onChange} error={errorOf('consentBy')} />
            )}
          />
          <ClosingDays form={form} errorOf={errorOf} />
        </>
      )}
    </SectionForm>
  );

  /** Weeks are said where they come out even. */
  function hint(term: Term, typed: string): string {
    const number = Number(typed);
    const said = t(`settings.terms.${term}Hint`);
    return !inWorkdays(term) && number >= 7 && number % 7 === 0 ? `${said} ${t('settings.terms.weeks', { days: number, count: number / 7 })}` : said;
  }
}
