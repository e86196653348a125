import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/ui/PageHead';
import { JobsTable } from '@/features/operator/components/JobsTable';
import { MailTable } from '@/features/operator/components/MailTable';

/** What the platform does by itself, and what of that did not succeed. */
export function OperatorPage() {
  const { t } = useTranslation();
  return (
    <div className="stack-l">
      <PageHead title={t('platform.title')} lead={t('platform.lead')} />
      <section>
        <h2>{t('platform.jobs')}</h2>
        <JobsTable />
      </section>
      <section>
        <h2>{t('platform.mail')}</h2>
        <MailTable />
      </section>
    </div>
  );
}
