import { useTranslation } from 'react-i18next';

/** How an accent looks on one palette, whatever the screen shows now. */
export function AccentPreview({ palette, colour }: { palette: 'light' | 'dark'; colour: string }) {
  const { t } = useTranslation();
  return (
    <div className={`accent-preview ${palette}`} aria-hidden="true">
      <span style={{ color: colour }}>{t('settings.look.sampleLink')}</span>
      <span className="sample-button" style={{ background: colour }}>
        {t('settings.look.sampleButton')}
      </span>
    </div>
  );
}
