import { zodResolver } from '@hookform/resolvers/zod';
import { ComboBox } from '@vaadin/react-components/ComboBox.js';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ApiProblem } from '@/shared/api/problem';
import { bound } from '@/shared/patterns/form/bound';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFaults } from '@/shared/patterns/form/useFaults';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { addMunicipality, candidatesQuery } from '@/features/settings/api/settings';

const schema = z.object({
  municipality: z.nullable(z.object({ code: z.string(), name: z.string() })).check(z.refine((chosen) => chosen !== null, 'chooseOne')),
  validFrom: z.string().check(z.minLength(1, 'chooseDay')),
});
type Fields = z.input<typeof schema>;
type Candidate = NonNullable<Fields['municipality']>;
const names = ['municipality', 'validFrom'] as const;

/** Lets one more municipality take part. */
export function Joining({ onAdded }: { onAdded: () => Promise<void> }) {
  const { t } = useTranslation();
  const acting = useActing();
  const texts = useDatePickerTexts();
  const [search, setSearch] = useState('');
  /** What went wrong and has no field to stand beside. */
  const [unplaced, setUnplaced] = useState<Error | null>(null);
  const candidates = useQuery(candidatesQuery(acting, search));
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: { municipality: null, validFrom: '' }, shouldFocusError: false });
  const faults = useFaults({
    form,
    names,
    prefix: 'joining',
    sentence: (fault) => t(`settings.municipalities.${fault as 'chooseOne' | 'chooseDay'}`),
    nameOf: (pointer) => (pointer === 'code' ? 'municipality' : names.find((name) => name === pointer)),
  });
  const adding = useMutation({
    mutationFn: ({ code, validFrom }: Candidate & { validFrom: string }) => addMunicipality(acting, code, validFrom, undefined),
    onSuccess: async (_, { name }) => {
      tell(t('settings.municipalities.added', { name }));
      form.reset();
      setSearch('');
      await onAdded();
    },
    onError: (problem) => {
      setUnplaced(faults.refuse(problem instanceof ApiProblem ? problem.errors : []) ? null : problem);
    },
    onMutate: () => { setUnplaced(null); },
  });
  return (
    <form
      className="form joining"
      noValidate
      aria-labelledby="joining-title"
      onSubmit={(event) => {
        void form.handleSubmit(({ municipality, validFrom }) => {
          if (municipality !== null && !adding.isPending) {
            adding.mutate({ ...municipality, validFrom });
          }
        }, faults.count)(event);
      }}
    >
      <h3 id="joining-title">{t('settings.municipalities.add')}</h3>
      <ErrorSummary title={t('form.faults', { count: faults.errors.length })} errors={faults.errors} attempt={faults.attempt} />
      {unplaced === null ? null : <Trouble problem={unplaced} what={t('settings.notSaved')} />}
      <div className="one-line">
        <Controller
          control={form.control}
          name="municipality"
          render={({ field }) => (
            <ComboBox<Candidate>
              id="joining-municipality"
              label={t('settings.municipalities.name')}
              required
              manualValidation
              filteredItems={candidates.data ?? []}
              itemLabelPath="name"
              itemIdPath="code"
              itemValuePath="code"
              selectedItem={field.value}
              onFilterChanged={(event) => { setSearch(event.detail.value); }}
              onSelectedItemChanged={(event) => {
                const chosen = event.detail.value ?? null;
                if (chosen?.code !== field.value?.code) {
                  field.onChange(chosen === null ? null : { code: chosen.code, name: chosen.name });
                }
              }}
              invalid={faults.errorOf('municipality') !== ''}
              errorMessage={faults.errorOf('municipality')}
            />
          )}
        />
        <Controller control={form.control} name="validFrom" render={({ field }) => <DatePicker autoOpenDisabled id="joining-validFrom" label={t('settings.municipalities.validFrom')} i18n={texts} required {...bound(field, faults.errorOf('validFrom'))} />} />
        <button type="submit" className="button" aria-disabled={adding.isPending}>
          {t('settings.municipalities.addButton')}
        </button>
      </div>
    </form>
  );
}
