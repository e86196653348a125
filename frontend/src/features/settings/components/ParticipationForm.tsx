import { zodResolver } from '@hookform/resolvers/zod';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { Participating } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { changeMunicipality } from '@/features/settings/api/settings';
import { SectionForm } from '@/features/settings/components/SectionForm';

const schema = z
  .object({ validFrom: z.string().check(z.minLength(1, 'firstDayMissing')), validUntil: z.string() })
  .check(z.refine(({ validFrom, validUntil }) => validUntil === '' || validUntil >= validFrom, { path: ['validUntil'], error: 'endBeforeStart' }));
type Fields = z.input<typeof schema>;
const names = ['validFrom', 'validUntil'] as const;
const fieldsOf = ({ validFrom, validUntil }: Participating): Fields => ({ validFrom, validUntil: validUntil ?? '' });

/** From when until when one municipality takes part. */
export function ParticipationForm({ one, onSaved }: { one: Participating; onSaved: () => Promise<void> }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const texts = useDatePickerTexts();
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: fieldsOf(one), shouldFocusError: false });
  return (
    <SectionForm
      form={form}
      draftOf={{ form: 'settings-municipality', subject: one.id, what: t('settings.municipalities.what') }}
      names={names}
      prefix={`municipality-${one.id}`}
      now={one}
      fieldsOf={fieldsOf}
      labelOf={(name) => t(`settings.municipalities.${name}`)}
      wordsOf={(_, value) => (typeof value === 'string' && value !== '' ? longDate(value, i18n.language) : '')}
      onSave={async ({ validFrom, validUntil }, over) => {
        await changeMunicipality(acting, over, validFrom, validUntil === '' ? undefined : validUntil);
        tell(t('settings.municipalities.changed', { name: one.name }));
      }}
      onLatest={onSaved}
    >
      {(errorOf) => (
        <div className="one-line">
          <Controller control={form.control} name="validFrom" render={({ field }) => <DatePicker autoOpenDisabled id={`municipality-${one.id}-validFrom`} label={t('settings.municipalities.validFrom')} i18n={texts} required {...bound(field, errorOf('validFrom'))} />} />
          <Controller control={form.control} name="validUntil" render={({ field }) => <DatePicker autoOpenDisabled id={`municipality-${one.id}-validUntil`} label={t('settings.municipalities.validUntil')} helperText={t('settings.municipalities.validUntilHint')} i18n={texts} {...bound(field, errorOf('validUntil'))} />} />
        </div>
      )}
    </SectionForm>
  );
}
