import { EmailField } from '@vaadin/react-components/EmailField.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { NewTenant } from '@/shared/api/types';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { createTenant, tenantsQuery } from '@/features/operator/api/operator';

const empty: NewTenant = { name: '', kind: 'REGION', slug: '', administrator: '', email: '' };
const fields = ['name', 'slug', 'administrator'] as const;

/** A new tenant, with the person who goes on from there. */
export function NewTenantForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [value, setValue] = useState(empty);
  const attempt = useRef({ body: '', key: '' });
  const creating = useMutation({
    mutationFn: (tenant: NewTenant) => {
      const body = JSON.stringify(tenant);
      if (attempt.current.body !== body) {
        attempt.current = { body, key: crypto.randomUUID() };
      }
      return createTenant(tenant, attempt.current.key);
    },
    onSuccess: async (_, { name, email }) => {
      tell(t('tenants.created', { name, email }));
      setValue(empty);
      await client.invalidateQueries({ queryKey: tenantsQuery.queryKey });
    },
  });
  const errors = creating.error instanceof ApiProblem ? creating.error.errors : [];
  const said = (pointer: string) => errors.find((one) => one.pointer === pointer)?.detail ?? '';
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!creating.isPending) {
          creating.mutate(value);
        }
      }}
    >
      {creating.error === null ? null : errors.length === 0 ? (
        <Trouble problem={creating.error} what={t('tenants.notCreated')} />
      ) : (
        <div className="notice refused" role="alert">
          <strong>{t('settings.faults', { count: errors.length })}</strong>
          <ul>
            {errors.map(({ pointer, detail }) => (
              <li key={pointer}>
                <a href={`#tenant${pointer.replace('/', '-')}`} onClick={(event) => { event.preventDefault(); document.getElementById(`tenant${pointer.replace('/', '-')}`)?.focus(); }}>
                  {detail}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <label htmlFor="tenant-kind">{t('tenants.kind')}</label>{' '}
        <select id="tenant-kind" className="select" value={value.kind} onChange={(event) => { setValue({ ...value, kind: event.target.value === 'REGION' ? 'REGION' : 'MUNICIPALITY' }); }}>
          <option value="REGION">{t('tenants.REGION')}</option>
          <option value="MUNICIPALITY">{t('tenants.MUNICIPALITY')}</option>
        </select>
      </div>
      {fields.map((field) => (
        <TextField key={field} id={`tenant-${field}`} label={t(`tenants.${field}`)} helperText={field === 'slug' ? t('tenants.slugHint') : ''} required autocomplete="off" manualValidation value={value[field]} onValueChanged={(event) => { setValue((now) => ({ ...now, [field]: event.detail.value })); }} invalid={said(`/${field}`) !== ''} errorMessage={said(`/${field}`)} />
      ))}
      <EmailField id="tenant-email" label={t('tenants.email')} helperText={t('tenants.emailHint')} required autocomplete="off" manualValidation value={value.email} onValueChanged={(event) => { setValue((now) => ({ ...now, email: event.detail.value })); }} invalid={said('/email') !== ''} errorMessage={said('/email')} />
      <button type="submit" className="button primary" aria-disabled={creating.isPending}>
        {creating.isPending ? t('tenants.busy') : t('tenants.submit')}
      </button>
    </form>
  );
}
