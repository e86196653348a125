import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/ui/PageHead';

/** Also the answer where something exists that one may not see: that it exists can be a secret. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('notFound.title')} lead={t('notFound.text')} />
      <Link to="/" className="button primary">
        {t('notFound.button')}
      </Link>
    </>
  );
}
