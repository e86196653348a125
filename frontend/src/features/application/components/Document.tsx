import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceDocument } from '@/shared/api/types';
import { keep } from '@/shared/patterns/list/download';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';
import { contentQuery } from '@/features/application/api/applications';
import { Picture } from '@/features/application/components/Picture';

const PdfPages = lazy(async () => ({ default: (await import('@/features/application/components/PdfPages')).PdfPages }));

/** A document, drawn here and nowhere else, with a way to keep it. */
export function Document({ application, file }: { application: string; file: EvidenceDocument }) {
  const { t } = useTranslation();
  const acting = useActing();
  const { data, error, refetch } = useQuery(contentQuery(acting, application, file.id));
  return (
    <div className="evidence-view">
      <div className="row no-print">
        <button type="button" className="button" aria-disabled={data === undefined} onClick={() => { if (data !== undefined) { keep(data, file.name); } }}>
          {t('application.download')}
        </button>
      </div>
      {error === null ? null : <Trouble problem={error} what={t('application.notShown')} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading label={t('application.loadingDocument')} lines={10} /> : null}
      {data === undefined ? null : file.mediaType === 'application/pdf' ? (
        <Suspense fallback={<Loading label={t('application.loadingDocument')} lines={10} />}>
          <PdfPages content={data} />
        </Suspense>
      ) : (
        <Picture content={data} name={file.name} />
      )}
    </div>
  );
}
