import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keep } from '@/shared/patterns/list/download';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';
import type { contentQuery } from '@/features/application/api/applications';
import { Drawn } from '@/features/application/components/Drawn';

interface DocumentProps {
  content: Pick<ReturnType<typeof contentQuery>, 'queryKey' | 'queryFn' | 'staleTime' | 'gcTime'>;
  mediaType: string;
  name: string;
}

/** A document, drawn here and nowhere else, with a way to keep it. */
export function Document({ content, mediaType, name }: DocumentProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(content);
  return (
    <div className="evidence-view">
      <div className="row no-print">
        <button type="button" className="button" aria-disabled={data === undefined} onClick={() => { if (data !== undefined) { keep(data, name); } }}>
          {t('application.download')}
        </button>
      </div>
      {error === null ? null : <Trouble problem={error} what={t('application.notShown')} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading label={t('application.loadingDocument')} lines={10} /> : null}
      {data === undefined ? null : <Drawn content={data} mediaType={mediaType} name={name} />}
    </div>
  );
}
