import { useTranslation } from 'react-i18next';
import { NoAccess } from '@/app/pages/NoAccess';
import { useSession } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';

export function Today() {
  const { t } = useTranslation();
  const { acting } = useSession();
  return acting === undefined ? <NoAccess /> : <PageHead title={t('jobs.today')} lead={t('today.nothing')} />;
}
