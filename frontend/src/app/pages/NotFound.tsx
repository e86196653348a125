import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Message } from '@/shared/ui/Message';

/** Also the answer where something exists that one may not see: that it exists can be a secret. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Message title={t('notFound.title')} text={t('notFound.text')}>
      <Link to="/" className="button primary">
        {t('notFound.button')}
      </Link>
    </Message>
  );
}
