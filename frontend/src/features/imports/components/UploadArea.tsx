import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '@/shared/format/numbers';
import { Icon } from '@/shared/ui/Icon';

interface UploadAreaProps {
  /** The part that has been sent, from 0 to 1; undefined while nothing is sent. */
  sent: number | undefined;
  fileName: string | undefined;
  onFile: (file: File) => void;
  onCancel: () => void;
}

/** One file by choosing or by dropping; then how far it is, and a way to stop. */
export function UploadArea({ sent, fileName, onFile, onCancel }: UploadAreaProps) {
  const { t, i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  if (sent !== undefined) {
    const percent = Math.round(sent * 100);
    return (
      <div className="upload-area">
        <p role="status">{sent < 1 ? t('imports.uploading', { file: fileName, percent: number(percent, i18n.language) }) : t('imports.reading', { file: fileName })}</p>
        <progress aria-label={t('imports.uploadLabel')} value={sent < 1 ? sent : undefined} />
        <button type="button" className="button" onClick={onCancel}>
          {t('imports.stop')}
        </button>
      </div>
    );
  }
  return (
    <div
      className={over ? 'upload-area over' : 'upload-area'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="button primary"
        onClick={() => {
          input.current?.click();
        }}
      >
        <Icon name="import" />
        {t('imports.choose')}
      </button>
      <p className="quiet">{t('imports.chooseHint')}</p>
    </div>
  );

  function take(files: FileList | null) {
    const file = files?.[0];
    if (file !== undefined) {
      onFile(file);
    }
  }
}
