import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { applicationQuery } from '@/features/application/api/applications';
import { ApplicationAbsent } from '@/features/application/components/ApplicationAbsent';

interface ApplicationFrameProps<T> {
  id: string;
  /** What the page needs besides the file. */
  asks: UseQueryOptions<T, Error, T>;
  /** Title of the page, where nothing can be shown. */
  page: string;
  className: string;
  /** The page it belongs to: the file, or its assessment. */
  above: 'file' | 'assessment';
  children: (application: Application, part: T) => ReactNode;
}

/** A page about one application: the way back, and what it shows once the file and the part of it that it is about have come. */
export function ApplicationFrame<T>({ id, asks, page, className, above, children }: ApplicationFrameProps<T>) {
  const { t } = useTranslation();
  const acting = useActing();
  const file = useQuery(applicationQuery(acting, id));
  const part = useQuery(asks);
  const application = file.data;
  const { data } = part;
  const problem = file.error ?? part.error;
  const come = application !== undefined && data !== undefined;
  if (problem !== null && !come) {
    return <ApplicationAbsent problem={problem} page={page} retry={() => { void file.refetch(); void part.refetch(); }} />;
  }
  const params = { tenant: acting.tenant.slug, application: id };
  const name = application?.organisation.name;
  return (
    <div className={className}>
      <p className="crumbs no-print">
        {above === 'file' ? (
          <Link to="/$tenant/aanvragen/$application" params={params}>
            <Icon name="left" size={18} />
            {name ?? t('application.title')}
          </Link>
        ) : (
          <Link to="/$tenant/aanvragen/$application/beoordelen" params={params}>
            <Icon name="left" size={18} />
            {name === undefined ? t('assessment.title') : t('assessment.of', { name })}
          </Link>
        )}
      </p>
      {come ? children(application, data) : <Loading label={t('application.loading')} lines={8} />}
    </div>
  );
}
