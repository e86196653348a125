import { useTranslation } from 'react-i18next';
import type { HouseStyle, StylePalette } from '@/shared/api/types';

const fonts: Record<HouseStyle['font'], string> = {
  SYSTEM: 'system-ui, sans-serif',
  ARIAL: 'Arial, Helvetica, sans-serif',
  VERDANA: 'Verdana, sans-serif',
  TREBUCHET: '"Trebuchet MS", sans-serif',
  GEORGIA: 'Georgia, "Times New Roman", serif',
};

/** How the public pages look in a house style, and how well each pair of colours can be seen. */
export function HouseStylePreview({ style, title }: { style: HouseStyle; title: string }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const failing = style.pairs.filter(({ enough }) => !enough).length;
  return (
    <>
      <h4>{title}</h4>
      <div className="style-samples">
        <Sample palette={style.light} style={style} name={t('settings.site.light')} />
        {style.dark == null ? <p className="hint">{t('settings.site.noDark')}</p> : <Sample palette={style.dark} style={style} name={t('settings.site.dark')} />}
      </div>
      <p id="style-verdict" role="status">
        <strong>{failing === 0 ? t('settings.site.allEnough') : t('settings.site.tooLittle', { count: failing })}</strong>
      </p>
      <table className="style-pairs">
        <caption className="visually-hidden">{t('settings.site.pairs')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings.site.pair')}</th>
            <th scope="col">{t('settings.site.contrast')}</th>
            <th scope="col">{t('settings.site.needed')}</th>
          </tr>
        </thead>
        <tbody>
          {style.pairs.map(({ pair, dark, ratio, needed, enough }) => (
            <tr key={`${pair}-${String(dark)}`}>
              <th scope="row">
                {t(`settings.site.pairNames.${pair}`)} ({t(dark ? 'settings.site.dark' : 'settings.site.light').toLowerCase()})
              </th>
              <td>
                {number.format(ratio)} {enough ? null : <strong>{t('settings.site.notEnough')}</strong>}
              </td>
              <td>{number.format(needed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Sample({ palette, style, name }: { palette: StylePalette; style: HouseStyle; name: string }) {
  const { t } = useTranslation();
  return (
    <div className="style-sample" aria-hidden="true" style={{ background: palette.background, color: palette.text, borderColor: palette.line, fontFamily: fonts[style.font] }}>
      <strong>{name}</strong>
      <span style={{ color: palette.muted }}>{t('settings.site.sampleText')}</span>
      <span style={{ color: palette.link, textDecoration: 'underline' }}>{t('settings.look.sampleLink')}</span>
      <span className="sample-button" style={{ background: palette.button, color: palette.buttonText, borderRadius: style.radius, outline: `3px solid ${palette.focus}`, outlineOffset: 2 }}>
        {t('settings.look.sampleButton')}
      </span>
    </div>
  );
}
