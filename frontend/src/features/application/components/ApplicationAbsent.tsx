import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';

interface ApplicationAbsentProps {
  problem: Error;
  /** Title of the page, for a failure that can be tried again. */
  page: string;
  retry: () => void;
}

/** A page about an application that cannot be shown: it is not there, or could not be fetched. */
export function ApplicationAbsent({ problem, page, retry }: ApplicationAbsentProps) {
  const { t } = useTranslation();
  const { tenant } = useActing();
  return (
    <Absent problem={problem} title={t('application.absent')} text={t('application.absentWhy')} page={page} what={t('application.fileFailed')} retry={retry}>
      <Link to="/$tenant/aanvragen" params={{ tenant: tenant.slug }} className="button primary">
        {t('application.toAll')}
      </Link>
    </Absent>
  );
}
