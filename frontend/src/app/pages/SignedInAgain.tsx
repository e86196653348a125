import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/ui/PageHead';

/** Where signing in from a second tab ends: the work goes on in the first one. */
export function SignedInAgain() {
  const { t } = useTranslation();
  return <PageHead title={t('signedInAgain.title')} lead={t('signedInAgain.text')} />;
}
