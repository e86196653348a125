import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderItem } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';

interface ProviderTableProps {
  tenant: string;
  providers: ProviderItem[];
  updating: boolean;
  more: (() => Promise<unknown>) | undefined;
}

/** The providers by name, each with how it stands. */
export function ProviderTable({ tenant, providers, updating, more }: ProviderTableProps) {
  const { t, i18n } = useTranslation();
  const columns = useMemo<Column<ProviderItem>[]>(
    () => [
      {
        id: 'name',
        header: t('providers.name'),
        show: ({ id, name }) => (
          <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: id }}>
            <strong>{name}</strong>
          </Link>
        ),
      },
      { id: 'kvk', header: t('provider.kvk'), width: '11rem', labelled: true, show: ({ kvk }) => kvk ?? <span className="quiet">{t('providers.noNumber')}</span> },
      {
        id: 'standing',
        header: t('providers.standing'),
        width: '19rem',
        show: ({ verified, stopped, stoppedOn }) =>
          stopped != null && stoppedOn != null ? (
            <span className="state refused">{t('providers.stoppedSince', { what: stopped.label, date: longDate(stoppedOn, i18n.language) })}</span>
          ) : (
            <span className={verified ? 'state approved' : 'state waiting'}>{t(verified ? 'providers.isVerified' : 'providers.isUnverified')}</span>
          ),
      },
      { id: 'listings', header: t('providers.listings'), width: '7rem', labelled: true, show: ({ listings }) => number(listings, i18n.language) },
    ],
    [t, i18n.language, tenant],
  );
  return <DataTable name={t('providers.title')} columns={columns} rows={providers} keyOf={(provider) => provider.id} updating={updating} more={more} />;
}
