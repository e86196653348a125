import { zodResolver } from '@hookform/resolvers/zod';
import { TextField } from '@vaadin/react-components/TextField.js';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { TenantSettings } from '@/shared/api/types';
import { bound } from '@/shared/patterns/form/bound';
import { Accent } from '@/features/settings/components/Accent';
import { Logo } from '@/features/settings/components/Logo';
import { SectionForm } from '@/features/settings/components/SectionForm';
import { useSaved } from '@/features/settings/components/useSaved';

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'nameMissing'), z.maxLength(200, 'tooLong')),
  accentLight: z.string(),
  accentDark: z.string(),
});
type Fields = z.input<typeof schema>;
const names = ['name', 'accentLight', 'accentDark'] as const;
const fieldsOf = ({ name, accentLight, accentDark }: TenantSettings): Fields => ({ name, accentLight: accentLight ?? '', accentDark: accentDark ?? '' });

/** Name, accent and logo. */
export function LookSection({ settings }: { settings: TenantSettings }) {
  const { t } = useTranslation();
  const { save, latest } = useSaved();
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: fieldsOf(settings), shouldFocusError: false });
  const light = useWatch({ control: form.control, name: 'accentLight' });
  return (
    <>
      <SectionForm
        form={form}
        draftOf={{ form: 'settings-look', subject: 'tenant', what: t('settings.look.what') }}
        names={names}
        prefix="settings"
        now={settings}
        fieldsOf={fieldsOf}
        labelOf={(name) => t(`settings.look.${name}`)}
        onSave={({ name, accentLight, accentDark }, over) => save(over, { name: name.trim(), accentLight: orNone(accentLight), accentDark: orNone(accentDark) })}
        onLatest={latest}
      >
        {(errorOf) => (
          <>
            <Controller
              control={form.control}
              name="name"
              render={({ field }) => <TextField id="settings-name" label={t(`settings.look.${settings.kind === 'REGION' ? 'nameOfRegion' : 'nameOfMunicipality'}`)} required {...bound(field, errorOf('name'))} />}
            />
            <fieldset>
              <legend>{t('settings.look.accent')}</legend>
              <p className="hint">{t('settings.look.accentHint')}</p>
              <Controller
                control={form.control}
                name="accentLight"
                render={({ field }) => (
                  <Accent
                    id="settings-accentLight"
                    palette="light"
                    colour={field.value}
                    error={errorOf('accentLight')}
                    onChoose={(colour) => {
                      field.onChange(colour);
                      if (colour === '') {
                        form.setValue('accentDark', '');
                      }
                    }}
                  />
                )}
              />
              {light === '' ? null : <Controller control={form.control} name="accentDark" render={({ field }) => <Accent id="settings-accentDark" palette="dark" colour={field.value} fallback={light} error={errorOf('accentDark')} onChoose={field.onChange} />} />}
            </fieldset>
          </>
        )}
      </SectionForm>
      <Logo settings={settings} />
    </>
  );
}

function orNone(colour: string): string | null {
  return colour === '' ? null : colour;
}
