import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/ui/PageHead';
import { JobsTable } from '@/features/operator/components/JobsTable';
import { MailTable } from '@/features/operator/components/MailTable';
import '@/features/operator/operator.css';

/** What the platform does by itself, and what of that did not succeed. */
export function OperatorPage() {
  const { t } = useTranslation();
  return (
    <div className="platform stack-l">
      <PageHead title={t('platform.title')} lead={t('platform.lead')} />
      <JobsTable />
      <MailTable />
    </div>
  );
}
