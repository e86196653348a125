import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';

/** A page of the tenant that the party one acts for may not use. */
export function Forbidden() {
  const { t } = useTranslation();
  const { party, tenant } = useActing();
  return (
    <>
      <PageHead title={t('forbidden.title')} lead={t('forbidden.text', { party: party.name, tenant: tenant.name })} />
      <Link to="/" className="button primary">
        {t('notFound.button')}
      </Link>
    </>
  );
}
