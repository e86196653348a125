import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { number } from '@/shared/format/numbers';
import { useActing } from '@/shared/session/session';
import { accentQuery } from '@/features/settings/api/settings';
import { AccentPreview } from '@/features/settings/components/AccentPreview';

const COPPER = '#a8571f';

interface AccentProps {
  id: string;
  palette: 'light' | 'dark';
  colour: string;
  /** The colour for the other palette, from which this one is made when it is left empty. */
  fallback?: string;
  error: string;
  onChoose: (colour: string) => void;
}

/** A colour, how well it reads on the palette it is for, and the nearest that does. */
export function Accent({ id, palette, colour, fallback, error, onChoose }: AccentProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const from = colour === '' ? (fallback ?? '') : colour;
  const { data } = useQuery(accentQuery(acting, from));
  const ground = data?.[palette];
  const shown = colour === '' ? (ground?.nearest ?? COPPER) : colour;
  const unreadable = colour !== '' && ground?.readable === false;
  return (
    <div className="accent">
      <div className="accent-choice">
        <label htmlFor={id} className="small">
          {t(`settings.look.${palette}`)}
        </label>
        <div className="row">
          <input id={id} type="color" value={/^#[0-9a-f]{6}$/i.test(shown) ? shown : COPPER} aria-describedby={`${id}-says`} aria-invalid={error !== '' || unreadable} onChange={(event) => { onChoose(event.target.value); }} />
          {colour === '' ? <span className="quiet">{t(palette === 'light' ? 'settings.look.none' : 'settings.look.made')}</span> : <code>{colour}</code>}
          {colour === '' ? null : (
            <button type="button" className="link-button" onClick={() => { onChoose(''); }}>
              {t('settings.look.clear')}
            </button>
          )}
        </div>
        <p id={`${id}-says`} className={unreadable ? 'field-error' : 'hint'} role="status">
          {unreadable ? t('settings.look.unreadable', { ratio: number(ground.ratio, i18n.language, 1) }) : error}
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
