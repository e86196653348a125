import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Message } from '@/shared/ui/Message';

/** Where signing in from a second tab ends: the work goes on in the first one. */
export function SignedInAgain() {
  const { t } = useTranslation();
  return (
    <Message title={t('signedInAgain.title')} text={t('signedInAgain.text')}>
      <Link to="/" className="button">
        {t('notFound.button')}
      </Link>
    </Message>
  );
}
