import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { TenantSettings } from '@/shared/api/types';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { SectionForm } from '@/features/settings/components/SectionForm';
import { useSaved } from '@/features/settings/components/useSaved';

const regimes = ['AWB_OBJECTION', 'PRIVATE_LAW_COMPLAINT'] as const;
const schema = z.object({ objection: z.string() });
type Fields = z.input<typeof schema>;
const names = ['objection'] as const;
const fieldsOf = ({ objection }: TenantSettings): Fields => ({ objection: objection ?? '' });

/** What one may do against a decision. */
export function ObjectionSection({ settings }: { settings: TenantSettings }) {
  const { t } = useTranslation();
  const { save, latest } = useSaved();
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: fieldsOf(settings) });
  const chosen = (value: unknown) => regimes.find((one) => one === value);
  return (
    <SectionForm
      form={form}
      draftOf={{ form: 'settings-objection', subject: 'tenant', what: t('settings.objection.what') }}
      names={names}
      prefix="settings"
      now={settings}
      fieldsOf={fieldsOf}
      labelOf={() => t('settings.titles.objection')}
      wordsOf={(_, value) => {
        const regime = chosen(value);
        return regime === undefined ? '' : t(`settings.objection.${regime}`);
      }}
      onSave={({ objection }, over) => save(over, { objection: chosen(objection) ?? null })}
      onLatest={latest}
    >
      {(errorOf) => (
        <Controller
          control={form.control}
          name="objection"
          render={({ field }) => (
            <ChoiceGroup id="settings-objection" legend={t('settings.objection.legend')} choices={regimes.map((one) => ({ value: one, label: t(`settings.objection.${one}`), hint: t(`settings.objection.${one}_text`) }))} value={field.value} onChoose={field.onChange} error={errorOf('objection')} />
          )}
        />
      )}
    </SectionForm>
  );
}
