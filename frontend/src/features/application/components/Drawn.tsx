import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/shared/ui/Loading';
import { Picture } from '@/features/application/components/Picture';

const PdfPages = lazy(async () => ({ default: (await import('@/features/application/components/PdfPages')).PdfPages }));

/** The content of a document on the screen. */
export function Drawn({ content, mediaType, name }: { content: Blob; mediaType: string; name: string }) {
  const { t } = useTranslation();
  return mediaType === 'application/pdf' ? (
    <Suspense fallback={<Loading label={t('application.loadingDocument')} lines={10} />}>
      <PdfPages content={content} />
    </Suspense>
  ) : (
    <Picture content={content} name={name} />
  );
}
