import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/shared/ui/Loading';
import '@/shared/patterns/upload/upload.css';

export interface UploadFieldProps {
  /** Where the files go, one request each. */
  target: string;
  /** What every request carries; asked for each file, so that a key that makes repeating safe is new for each. */
  headers: () => Headers;
  /** As the `accept` of a file field. */
  accept: string;
  /** The verb on the button. */
  choose: string;
  /** What may be chosen, in words. */
  hint: string;
  /** One at a time unless told. */
  maxFiles?: number;
  /** Bytes. */
  maxBytes: number;
  /** For where something else is the thing to do. */
  quiet?: boolean;
  /** When the server did not take a file; what it had against it stands beside the file already. */
  onRefused?: () => void;
  /** The answer of the server for a file that has arrived. */
  onUploaded: (answer: unknown, file: File) => void;
}

const VaadinUpload = lazy(async () => ({ default: (await import('@/shared/patterns/upload/VaadinUpload')).VaadinUpload }));

/** Files by choosing or by dropping, with how far each is, a way to stop it, and what the server had against it beside the file. */
export function UploadField(props: UploadFieldProps) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<Loading label={t('table.loading')} lines={2} />}>
      <VaadinUpload {...props} />
    </Suspense>
  );
}
