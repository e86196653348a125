import { EmailField } from '@vaadin/react-components/EmailField.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Desk, Participating } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { saveDesk } from '@/features/settings/api/settings';
import { SectionForm, type Entered } from '@/features/settings/components/SectionForm';

const groups = {
  team: ['name', 'phone', 'email', 'website', 'address', 'hours'],
  complaint: ['route', 'website'],
  adviser: ['name', 'phone', 'email', 'website'],
} as const;
const all = Object.entries(groups).flatMap(([group, fields]) => fields.map((field) => ({ group, field, key: `${group}.${field}` })));
type Typed = Record<string, string>;

/** Local team, complaint route and confidential adviser of one municipality. */
export function DeskForm({ municipality, desk }: { municipality: Participating; desk: Desk }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const latest = () => client.invalidateQueries({ queryKey: keyOf(acting, 'settings') });
  const saved: Typed = Object.fromEntries(all.map(({ group, field, key }) => [key, (desk[group as keyof typeof groups] as Record<string, string | null | undefined>)[field] ?? '']));
  return (
    <SectionForm
      form="settings-desk"
      subject={municipality.id}
      what={t('settings.desk.what')}
      saved={saved}
      fieldIds={Object.fromEntries(all.map(({ group, field, key }) => [`/${group}/${field}`, `desk-${key}`]))}
      onSave={async (typed) => {
        await saveDesk(acting, municipality.id, { team: part(typed, 'team'), complaint: part(typed, 'complaint'), adviser: part(typed, 'adviser') }, desk.version);
        tell(t('settings.desk.saved', { name: municipality.name }));
        await latest();
      }}
      onLatest={latest}
    >
      {(entered) => (
        <>
          {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
            <fieldset key={group} className="desk-group">
              <legend>{t(`settings.desk.${group}`)}</legend>
              <p className="hint">{t(`settings.desk.${group}Hint`)}</p>
              {groups[group].map((field) => (
                <DeskField key={field} group={group} field={field} entered={entered} />
              ))}
            </fieldset>
          ))}
        </>
      )}
    </SectionForm>
  );
}

function DeskField({ group, field, entered }: { group: keyof typeof groups; field: (typeof groups)[keyof typeof groups][number]; entered: Entered<Typed> }) {
  const { t } = useTranslation();
  const key = `${group}.${field}`;
  const error = entered.errorOf(`/${group}/${field}`);
  const shared = {
    id: `desk-${key}`,
    label: t(`settings.desk.${field}`),
    manualValidation: true,
    value: entered.value[key] ?? '',
    onValueChanged: (event: CustomEvent<{ value: string }>) => { entered.set({ [key]: event.detail.value }); },
    invalid: error !== '',
    errorMessage: error,
  };
  if (field === 'route' || field === 'hours') {
    return <TextArea {...shared} maxlength={field === 'route' ? 600 : 300} />;
  }
  return field === 'email' ? <EmailField {...shared} /> : <TextField {...shared} {...(field === 'website' ? { placeholder: 'https://' } : {})} />;
}

function part(typed: Typed, group: string): Record<string, string | null> {
  return Object.fromEntries(all.filter((one) => one.group === group).map(({ field, key }) => [field, (typed[key] ?? '').trim() === '' ? null : (typed[key] ?? '')]));
}
