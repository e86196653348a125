import { zodResolver } from '@hookform/resolvers/zod';
import { EmailField } from '@vaadin/react-components/EmailField.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ApiProblem } from '@/shared/api/problem';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFaults } from '@/shared/patterns/form/useFaults';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { createTenant, tenantsQuery } from '@/features/operator/api/operator';
import { slugOf } from '@/features/operator/slug';

const kinds = ['REGION', 'MUNICIPALITY'] as const;
const schema = z.object({
  kind: z.enum(kinds),
  name: z.string().check(z.trim(), z.minLength(1, 'nameMissing'), z.maxLength(200, 'nameLong')),
  slug: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slugWrong'), z.maxLength(60, 'slugLong')),
  administrator: z.string().check(z.trim(), z.minLength(1, 'administratorMissing'), z.maxLength(120, 'administratorLong')),
  email: z.string().check(z.trim(), z.email('emailWrong')),
});
type Input = z.input<typeof schema>;
type Fault = 'nameMissing' | 'nameLong' | 'slugWrong' | 'slugLong' | 'administratorMissing' | 'administratorLong' | 'emailWrong';
const names = ['kind', 'name', 'slug', 'administrator', 'email'] as const;

/** A new tenant, with the person who goes on from there. */
export function NewTenantForm({ onCreated }: { onCreated: () => Promise<void> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const form = useForm<Input>({ resolver: zodResolver(schema), defaultValues: { kind: 'REGION', name: '', slug: '', administrator: '', email: '' }, shouldFocusError: false });
  const faults = useFaults({ form, names, prefix: 'tenant', sentence: (fault) => t(`tenants.${fault as Fault}`) });
  const creating = useMutation({
    mutationFn: (tenant: Input) => createTenant(tenant, keyOf(tenant)),
    onSuccess: async (_, { name, email }) => {
      tell(t('tenants.created', { name, email }));
      await client.invalidateQueries({ queryKey: tenantsQuery.queryKey });
      await onCreated();
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.code === 'slug-taken') {
        form.setError('slug', { type: 'server', message: problem.detail ?? problem.title });
      }
      faults.refuse(problem instanceof ApiProblem ? problem.errors : []);
    },
  });
  const unplaced = creating.error instanceof ApiProblem && (creating.error.errors.length > 0 || creating.error.code === 'slug-taken') ? null : creating.error;
  const { control } = form;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        void form.handleSubmit((tenant) => {
          if (!creating.isPending) {
            creating.mutate({ ...tenant, name: tenant.name.trim(), administrator: tenant.administrator.trim(), email: tenant.email.trim() });
          }
        }, faults.count)(event);
      }}
    >
      <ErrorSummary title={t('form.faults', { count: faults.errors.length })} errors={faults.errors} attempt={faults.attempt} />
      {unplaced === null ? null : <Trouble problem={unplaced} what={t('tenants.notCreated')} />}
      <Controller
        control={control}
        name="kind"
        render={({ field }) => <ChoiceGroup id="tenant-kind" legend={t('tenants.kind')} choices={kinds.map((kind) => ({ value: kind, label: t(`tenants.${kind}`), hint: t(`tenants.${kind}_hint`) }))} value={field.value} onChoose={field.onChange} error={faults.errorOf('kind')} />}
      />
      <Controller
        control={control}
        name="name"
        render={({ field }) => (
          <TextField
            id="tenant-name"
            label={t('tenants.name')}
            helperText={t('tenants.nameHint')}
            required
            autocomplete="off"
            {...bound(
              {
                ...field,
                onChange: (name) => {
                  field.onChange(name);
                  if (!form.getFieldState('slug').isDirty || form.getValues('slug') === slugOf(field.value)) {
                    form.setValue('slug', slugOf(name));
                  }
                },
              },
              faults.errorOf('name'),
            )}
          />
        )}
      />
      <Controller control={control} name="slug" render={({ field }) => <TextField id="tenant-slug" label={t('tenants.slug')} helperText={t('tenants.slugHint')} required autocomplete="off" {...bound(field, faults.errorOf('slug'))} />} />
      <fieldset className="together">
        <legend>{t('tenants.first')}</legend>
        <p className="hint">{t('tenants.firstHint')}</p>
        <Controller control={control} name="administrator" render={({ field }) => <TextField id="tenant-administrator" label={t('tenants.administrator')} required autocomplete="off" {...bound(field, faults.errorOf('administrator'))} />} />
        <Controller control={control} name="email" render={({ field }) => <EmailField id="tenant-email" label={t('tenants.email')} required autocomplete="off" {...bound(field, faults.errorOf('email'))} />} />
      </fieldset>
      <button type="submit" className="button primary" aria-disabled={creating.isPending}>
        {creating.isPending ? t('tenants.busy') : t('tenants.submit')}
      </button>
    </form>
  );
}
