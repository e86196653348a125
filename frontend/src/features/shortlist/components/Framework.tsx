import { useTranslation } from 'react-i18next';

export function Framework({ signed }: { signed: boolean }) {
  const { t } = useTranslation();
  return <span className={signed ? 'state approved' : 'state neutral'}>{signed ? t('listing.signed') : t('listing.notSigned')}</span>;
}
