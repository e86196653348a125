import { zodResolver } from '@hookform/resolvers/zod';
import { EmailField } from '@vaadin/react-components/EmailField.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useQueryClient } from '@tanstack/react-query';
import { Controller, useForm, type ControllerRenderProps } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { Desk, Participating } from '@/shared/api/types';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { saveDesk } from '@/features/settings/api/settings';
import { SectionForm } from '@/features/settings/components/SectionForm';

const text = (most: number) => z.string().check(z.maxLength(most, 'tooLong'));
const email = z.string().check(z.refine((typed) => typed.trim() === '' || z.email().safeParse(typed.trim()).success, 'emailWrong'));
const website = z.string().check(z.refine((typed) => typed.trim() === '' || /^https:\/\/[^\s/]+\.[^\s]+$/.test(typed.trim()), 'websiteWrong'));
const schema = z.object({
  teamName: text(120),
  teamPhone: z.string(),
  teamEmail: email,
  teamWebsite: website,
  teamAddress: text(200),
  teamHours: text(300),
  complaintRoute: text(600),
  complaintWebsite: website,
  adviserName: text(120),
  adviserPhone: z.string(),
  adviserEmail: email,
  adviserWebsite: website,
});
type Fields = z.input<typeof schema>;
type Name = keyof Fields;
/** The fields by what they are about, each with its place in what the server keeps. */
const groups = {
  team: { teamName: 'name', teamPhone: 'phone', teamEmail: 'email', teamWebsite: 'website', teamAddress: 'address', teamHours: 'hours' },
  complaint: { complaintRoute: 'route', complaintWebsite: 'website' },
  adviser: { adviserName: 'name', adviserPhone: 'phone', adviserEmail: 'email', adviserWebsite: 'website' },
} as const;
type Group = keyof typeof groups;
type Kind = 'name' | 'phone' | 'email' | 'website' | 'address' | 'hours' | 'route';
const groupNames = Object.keys(groups) as Group[];
const fields = groupNames.flatMap((group) => (Object.entries(groups[group]) as [Name, Kind][]).map(([name, kind]) => ({ name, group, kind })));
const names = fields.map(({ name }) => name);

function fieldsOf(desk: Desk): Fields {
  return Object.fromEntries(fields.map(({ name, group, kind }) => [name, (desk[group] as Partial<Record<Kind, string | null>>)[kind] ?? ''])) as Fields;
}

/** Local team, complaint route and confidential adviser of one municipality. */
export function DeskForm({ municipality, desk }: { municipality: Participating; desk: Desk }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: fieldsOf(desk), shouldFocusError: false });
  const label = (kind: Kind) => t(`settings.desk.${kind}`);
  return (
    <SectionForm
      form={form}
      draftOf={{ form: 'settings-desk', subject: municipality.id, what: t('settings.desk.what') }}
      names={names}
      prefix="desk"
      nameOf={(pointer) => fields.find(({ group, kind }) => pointer === `${group}/${kind}`)?.name ?? (pointer === 'team' ? 'teamName' : undefined)}
      now={desk}
      fieldsOf={fieldsOf}
      labelOf={(name) => {
        const field = fields.find((one) => one.name === name);
        return field === undefined ? '' : `${t(`settings.desk.${field.group}`)}: ${label(field.kind)}`;
      }}
      onSave={async (typed, over) => {
        await saveDesk(acting, municipality.id, { team: part(typed, 'team'), complaint: part(typed, 'complaint'), adviser: part(typed, 'adviser') }, over.version);
        tell(t('settings.desk.saved', { name: municipality.name }));
      }}
      onLatest={() => client.invalidateQueries({ queryKey: keyOf(acting, 'settings') })}
    >
      {(errorOf) =>
        groupNames.map((group) => (
          <fieldset key={group}>
            <legend>{t(`settings.desk.${group}`)}</legend>
            <p className="hint">{t(`settings.desk.${group}Hint`)}</p>
            <div className="two-columns">
              {fields
                .filter((one) => one.group === group)
                .map(({ name, kind }) => (
                  <Controller key={name} control={form.control} name={name} render={({ field }) => <DeskField id={`desk-${name}`} kind={kind} label={label(kind)} field={field} error={errorOf(name)} />} />
                ))}
            </div>
          </fieldset>
        ))
      }
    </SectionForm>
  );
}

function DeskField({ id, kind, label, field, error }: { id: string; kind: Kind; label: string; field: ControllerRenderProps<Fields, Name>; error: string }) {
  const shared = { id, label, ...bound(field, error) };
  if (kind === 'route' || kind === 'hours') {
    return <TextArea {...shared} className="whole-line" minRows={2} />;
  }
  if (kind === 'email') {
    return <EmailField {...shared} />;
  }
  return <TextField {...shared} {...(kind === 'website' ? { placeholder: 'https://' } : {})} {...(kind === 'address' || kind === 'name' ? { className: 'whole-line' } : {})} />;
}

function part(typed: Fields, group: Group): Record<string, string | null> {
  return Object.fromEntries(fields.filter((one) => one.group === group).map(({ name, kind }) => [kind, typed[name].trim() === '' ? null : typed[name].trim()]));
}
