import { useTranslation } from 'react-i18next';

/** The shape of a page whose code is on its way. */
export function Coming() {
  const { t } = useTranslation();
  return (
    <div className="coming" role="status">
      <span className="visually-hidden">{t('frame.coming')}</span>
      <span className="skeleton coming-title" />
      <span className="skeleton coming-lead" />
      {[0, 1, 2, 3, 4, 5].map((line) => (
        <span key={line} className="skeleton coming-line" />
      ))}
    </div>
  );
}
