import { useTranslation } from 'react-i18next';

/** How many things wait there, in a figure and for who hears the page in words. */
export function Count({ waiting = 0 }: { waiting?: number | undefined }) {
  const { t } = useTranslation();
  return waiting === 0 ? null : (
    <span className="count">
      {waiting}
      <span className="visually-hidden"> {t('frame.waiting', { count: waiting })}</span>
    </span>
  );
}
