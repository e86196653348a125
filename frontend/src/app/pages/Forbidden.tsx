import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Message } from '@/shared/ui/Message';

/** A page of the tenant that the party one acts for may not use. */
export function Forbidden() {
  const { t } = useTranslation();
  const { party, tenant } = useActing();
  return (
    <Message title={t('forbidden.title')} text={t(party.name === tenant.name ? 'forbidden.textOfTenant' : 'forbidden.text', { party: party.name, tenant: tenant.name })}>
      <Link to="/" className="button primary">
        {t('notFound.button')}
      </Link>
    </Message>
  );
}
