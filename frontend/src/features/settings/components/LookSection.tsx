import { TextField } from '@vaadin/react-components/TextField.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TenantSettings } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { accentQuery, changed } from '@/features/settings/api/settings';
import { AccentPreview } from '@/features/settings/components/AccentPreview';
import { Logo } from '@/features/settings/components/Logo';
import { SectionForm } from '@/features/settings/components/SectionForm';
import { useSaved } from '@/features/settings/components/useSaved';

const COPPER = '#a8571f';

/** Name, accent and logo. */
export function LookSection({ settings }: { settings: TenantSettings }) {
  const { t } = useTranslation();
  const { save, latest } = useSaved(settings);
  return (
    <>
      <SectionForm
        form="settings-look"
        subject="tenant"
        what={t('settings.look.what')}
        saved={{ name: settings.name, accentLight: settings.accentLight ?? '', accentDark: settings.accentDark ?? '' }}
        fieldIds={{ '/name': 'settings-name', '/accentLight': 'settings-accentLight', '/accentDark': 'settings-accentDark' }}
        onSave={({ name, accentLight, accentDark }) => save(changed(settings, { name, accentLight: orNone(accentLight), accentDark: orNone(accentDark) }))}
        onLatest={latest}
      >
        {({ value, set, errorOf }) => (
          <>
            <TextField id="settings-name" label={t('settings.look.name')} helperText={t(`settings.look.${settings.kind === 'REGION' ? 'region' : 'municipality'}`)} required manualValidation value={value.name} onValueChanged={(event) => { set({ name: event.detail.value }); }} invalid={errorOf('/name') !== ''} errorMessage={errorOf('/name')} />
            <fieldset className="accents">
              <legend>{t('settings.look.accent')}</legend>
              <p className="hint">{t('settings.look.accentHint')}</p>
              <Accent id="settings-accentLight" palette="light" colour={value.accentLight} error={errorOf('/accentLight')} onChoose={(accentLight) => { set({ accentLight, ...(accentLight === '' ? { accentDark: '' } : {}) }); }} />
              {value.accentLight === '' ? null : <Accent id="settings-accentDark" palette="dark" colour={value.accentDark} fallback={value.accentLight} error={errorOf('/accentDark')} onChoose={(accentDark) => { set({ accentDark }); }} />}
            </fieldset>
          </>
        )}
      </SectionForm>
      <Logo settings={settings} />
    </>
  );
}

interface AccentProps {
  id: string;
  palette: 'light' | 'dark';
  colour: string;
  /** The colour for the other palette, from which this one is made when it is left empty. */
  fallback?: string;
  error: string;
  onChoose: (colour: string) => void;
}

function Accent({ id, palette, colour, fallback, error, onChoose }: AccentProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const from = colour === '' ? (fallback ?? '') : colour;
  const { data } = useQuery(accentQuery(acting, from));
  const ground = data?.[palette];
  const shown = colour === '' ? (ground?.nearest ?? COPPER) : colour;
  const unreadable = colour !== '' && ground?.readable === false;
  return (
    <div className="accent">
      <div className="accent-choice">
        <label htmlFor={id}>{t(`settings.look.${palette}`)}</label>
        <div className="row">
          <input id={id} type="color" value={/^#[0-9a-f]{6}$/i.test(shown) ? shown : COPPER} aria-describedby={`${id}-says`} aria-invalid={error !== '' || unreadable} onChange={(event) => { onChoose(event.target.value); }} />
          <code>{colour === '' ? t(palette === 'light' ? 'settings.look.none' : 'settings.look.made') : colour}</code>
          {colour === '' ? null : (
            <button type="button" className="link-button" onClick={() => { onChoose(''); }}>
              {t('settings.look.clear')}
            </button>
          )}
        </div>
        <p id={`${id}-says`} className={unreadable ? 'field-error' : 'hint'} role="status">
          {unreadable ? t('settings.look.unreadable', { ratio: ground.ratio.toLocaleString('nl') }) : error}
          {unreadable ? (
            <button type="button" className="link-button" onClick={() => { onChoose(ground.nearest); }}>
              {t('settings.look.takeNearest', { colour: ground.nearest })}
            </button>
          ) : null}
        </p>
      </div>
      <AccentPreview palette={palette} colour={shown} />
    </div>
  );
}

function orNone(colour: string): string | null {
  return colour === '' ? null : colour;
}
