import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { headersFor, tenantPath } from '@/shared/api/client';
import type { ShortlistImport } from '@/shared/api/types';
import { dateTime } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { UploadField } from '@/shared/patterns/upload/UploadField';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { importsQuery } from '@/features/imports/api/imports';
import { ImportState } from '@/features/imports/components/ImportState';
import { ImportSteps } from '@/features/imports/components/ImportSteps';
import '@/features/imports/imports.css';

/** As much as the server takes. */
const MOST_BYTES = 50_000_000;

/** Bring in a spreadsheet of providers, and see what was brought in before. */
export function ImportsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const imports = useQuery(importsQuery(acting));
  const tenant = acting.tenant.slug;

  const columns: Column<ShortlistImport>[] = [
    {
      id: 'file',
      header: t('imports.file'),
      show: (one) => (
        <Link to="/$tenant/beheer/import/$import" params={{ tenant, import: one.id }}>
          {one.fileName}
        </Link>
      ),
    },
    { id: 'state', header: t('imports.stateHead'), width: '14rem', show: (one) => <ImportState state={one.state} /> },
    { id: 'rows', header: t('imports.rows'), width: '7rem', labelled: true, show: (one) => number(one.rowCount, i18n.language) },
    { id: 'uploaded', header: t('imports.uploaded'), width: '15rem', show: (one) => dateTime(one.uploadedAt, i18n.language) },
  ];

  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      <ImportSteps at={0} />
      <UploadField
        target={`${tenantPath(tenant)}/shortlist/imports`}
        headers={() => headersFor('POST', acting.party.id)}
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        choose={t('imports.choose')}
        hint={t('imports.chooseHint')}
        maxBytes={MOST_BYTES}
        onUploaded={(answer) => {
          void client.invalidateQueries({ queryKey: importsQuery(acting).queryKey });
          void navigate({ to: '/$tenant/beheer/import/$import', params: { tenant, import: (answer as ShortlistImport).id } });
        }}
      />
      <section className="earlier">
        <h2>{t('imports.earlier')}</h2>
        {imports.error === null ? null : <Trouble problem={imports.error} what={t('imports.listFailed')} retry={() => void imports.refetch()} />}
        {imports.isLoading ? <Loading label={t('table.loading')} lines={3} /> : null}
        {imports.data?.length === 0 ? <Nothing>{t('imports.none')}</Nothing> : null}
        {imports.data === undefined || imports.data.length === 0 ? null : (
          <DataTable name={t('imports.earlier')} columns={columns} rows={imports.data} keyOf={(one) => one.id} />
        )}
      </section>
    </>
  );
}
