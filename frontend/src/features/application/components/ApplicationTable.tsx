import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedApplication } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { StateMark } from '@/features/application/components/StateMark';
import { Waits } from '@/features/application/components/Waits';

interface ApplicationTableProps {
  tenant: string;
  items: readonly ListedApplication[];
  /** Whether the provider itself looks, rather than the region. */
  provider: boolean;
  updating: boolean;
  more: (() => Promise<unknown>) | undefined;
}

/** Applications: whose or for what, where they stand, and what waits on whom. */
export function ApplicationTable({ tenant, items, provider, updating, more }: ApplicationTableProps) {
  const { t, i18n } = useTranslation();
  const name: Column<ListedApplication> = {
    id: 'name',
    header: t(provider ? 'application.column.set' : 'application.column.provider'),
    show: ({ id, organisation, setName, beganAt }) => (
      <>
        <Link to="/$tenant/aanvragen/$application" params={{ tenant, application: id }} aria-label={provider ? t('application.of', { name: setName, date: longDate(beganAt, i18n.language) }) : t('application.ofProvider', { provider: organisation.name, name: setName })}>
          {provider ? setName : organisation.name}
        </Link>
        <span className="small quiet under">{provider ? t('application.beganOn', { date: longDate(beganAt, i18n.language) }) : setName}</span>
      </>
    ),
  };
  const columns: Column<ListedApplication>[] = [
    name,
    { id: 'state', header: t('application.column.state'), width: '12rem', show: ({ state }) => <StateMark state={state} /> },
    { id: 'waits', header: t('application.column.waits'), show: (one) => <Waits application={one} provider={provider} /> },
    { id: 'submitted', header: t('application.column.submitted'), labelled: true, width: '11rem', show: ({ submittedAt }) => (submittedAt == null ? null : longDate(submittedAt, i18n.language)) },
  ];
  return <DataTable name={t('application.title')} columns={columns} rows={items} keyOf={({ id }) => id} updating={updating} more={more} />;
}
