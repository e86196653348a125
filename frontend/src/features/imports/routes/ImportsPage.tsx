import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { useActing } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { importsQuery, uploadImport } from '@/features/imports/api/imports';
import { ImportState } from '@/features/imports/components/ImportState';
import { UploadArea } from '@/features/imports/components/UploadArea';
import '@/features/imports/imports.css';

/** Bring in a spreadsheet of providers, and see what was brought in before. */
export function ImportsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const imports = useQuery(importsQuery(acting));
  const [sent, setSent] = useState(0);
  const stop = useRef<AbortController>(undefined);
  const tenant = acting.tenant.slug;

  const uploading = useMutation({
    mutationFn: (file: File) => {
      setSent(0);
      stop.current = new AbortController();
      return uploadImport(acting, file, stop.current.signal, setSent);
    },
    onSuccess: async (created) => {
      void client.invalidateQueries({ queryKey: importsQuery(acting).queryKey });
      await navigate({ to: '/$tenant/beheer/import/$import', params: { tenant, import: created.id } });
    },
  });
  const stopped = uploading.error instanceof DOMException;

  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      <UploadArea
        sent={uploading.isPending ? sent : undefined}
        fileName={uploading.variables?.name}
        onFile={(file) => {
          uploading.mutate(file);
        }}
        onCancel={() => {
          stop.current?.abort();
        }}
      />
      {uploading.error === null || stopped ? null : <Trouble problem={uploading.error} what={t('imports.uploadFailed', { file: uploading.variables.name })} />}
      <section className="earlier">
        <h2>{t('imports.earlier')}</h2>
        {imports.error === null ? null : <Trouble problem={imports.error} what={t('imports.listFailed')} retry={() => void imports.refetch()} />}
        {imports.data?.length === 0 ? <p className="quiet">{t('imports.none')}</p> : null}
        {imports.data === undefined || imports.data.length === 0 ? null : (
          <table className="cards-on-phone">
            <thead>
              <tr>
                <th scope="col">{t('imports.file')}</th>
                <th scope="col">{t('imports.stateHead')}</th>
                <th scope="col">{t('imports.rows')}</th>
                <th scope="col">{t('imports.uploaded')}</th>
              </tr>
            </thead>
            <tbody>
              {imports.data.map((one) => (
                <tr key={one.id}>
                  <td>
                    <Link to="/$tenant/beheer/import/$import" params={{ tenant, import: one.id }}>
                      {one.fileName}
                    </Link>
                  </td>
                  <td>
                    <ImportState state={one.state} />
                  </td>
                  <td data-label={t('imports.rows')}>{number(one.rowCount, i18n.language)}</td>
                  <td>
                    {dateTime(one.uploadedAt, i18n.language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );
}
