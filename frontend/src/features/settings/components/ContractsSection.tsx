import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { TenantSettings } from '@/shared/api/types';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { SectionForm } from '@/features/settings/components/SectionForm';
import { useSaved } from '@/features/settings/components/useSaved';

const answers = ['no', 'yes'] as const;
const names = ['contractValuesPublic', 'oneConsortiumPerArea'] as const;
const schema = z.object({ contractValuesPublic: z.string(), oneConsortiumPerArea: z.string() });
type Fields = z.input<typeof schema>;
const fieldsOf = (settings: TenantSettings): Fields => ({ contractValuesPublic: settings.contractValuesPublic ? 'yes' : 'no', oneConsortiumPerArea: settings.oneConsortiumPerArea ? 'yes' : 'no' });

/** What a region decides of contracts: what open data tells, and in how many consortia one takes part. */
export function ContractsSection({ settings }: { settings: TenantSettings }) {
  const { t } = useTranslation();
  const { save, latest } = useSaved();
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: fieldsOf(settings) });
  return (
    <SectionForm
      form={form}
      draftOf={{ form: 'settings-contracts', subject: 'tenant', what: t('settings.contracts.what') }}
      names={names}
      prefix="settings"
      now={settings}
      fieldsOf={fieldsOf}
      labelOf={(name) => t(`settings.contracts.${name}`)}
      wordsOf={(name, value) => t(`settings.contracts.${name}_${value === 'yes' ? 'yes' : 'no'}`)}
      onSave={({ contractValuesPublic, oneConsortiumPerArea }, over) => save(over, { contractValuesPublic: contractValuesPublic === 'yes', oneConsortiumPerArea: oneConsortiumPerArea === 'yes' })}
      onLatest={latest}
    >
      {(errorOf) =>
        names.map((name) => (
          <Controller
            key={name}
            control={form.control}
            name={name}
            render={({ field }) => (
              <ChoiceGroup id={`settings-${name}`} legend={t(`settings.contracts.${name}`)} choices={answers.map((one) => ({ value: one, label: t(`settings.contracts.${name}_${one}`), hint: t(`settings.contracts.${name}_${one}_text`) }))} value={field.value} onChoose={field.onChange} error={errorOf(name)} />
            )}
          />
        ))
      }
    </SectionForm>
  );
}
