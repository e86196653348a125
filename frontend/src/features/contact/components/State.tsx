import { useTranslation } from 'react-i18next';
import type { ContactRequest } from '@/shared/api/types';

const looks: Record<ContactRequest['state'], string> = { OPEN: 'state waiting', SEEN: 'state waiting', ANSWERED: 'state approved', CLOSED: 'state neutral' };

/** How far a request is; one that waits too long says so. */
export function State({ request }: { request: ContactRequest }) {
  const { t } = useTranslation();
  const late = request.late && (request.state === 'OPEN' || request.state === 'SEEN');
  return <span className={late ? 'state refused' : looks[request.state]}>{late ? t('contact.late') : t(`contact.state.${request.state}`)}</span>;
}
