import { Upload, type UploadElement } from '@vaadin/react-components/Upload.js';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requestContext } from '@/shared/api/client';
import { number } from '@/shared/format/numbers';
import type { UploadFieldProps } from '@/shared/patterns/upload/UploadField';
import { Icon } from '@/shared/ui/Icon';

export function VaadinUpload({ target, headers, accept, choose, hint, maxFiles = 1, maxBytes, quiet = false, onRefused, onUploaded }: UploadFieldProps) {
  const { t, i18n } = useTranslation();
  const upload = useRef<UploadElement>(null);
  // What was refused stays to be read until one tries another, and takes no place from it.
  const [refused, setRefused] = useState(0);
  const [full, setFull] = useState(false);
  const count = () => { setRefused(upload.current?.files.filter(isRefused).length ?? 0); };
  const language = i18n.language;
  const texts = useMemo(() => {
    const size = (bytes: number) => (bytes < 1_000_000 ? `${number(bytes / 1000, language)} kB` : `${number(bytes / 1_000_000, language, 1)} MB`);
    return {
      dropFiles: { one: hint, many: hint },
      addFiles: { one: choose, many: choose },
      error: { tooManyFiles: t('upload.tooMany', { count: maxFiles }), fileIsTooBig: t('upload.tooBig', { size: size(maxBytes) }), incorrectFileType: t('upload.wrongKind') },
      uploading: {
        status: { connecting: t('upload.connecting'), stalled: t('upload.stalled'), processing: t('upload.processing'), held: t('upload.held') },
        remainingTime: { prefix: t('upload.left'), unknown: t('upload.leftUnknown') },
        error: { serverUnavailable: t('trouble.offline'), unexpectedServerError: t('trouble.server'), forbidden: t('trouble.forbidden'), fileTooLarge: t('upload.tooBig', { size: size(maxBytes) }) },
      },
      file: { retry: t('trouble.retry'), start: t('upload.start'), remove: t('upload.remove') },
      formatSize: size,
      formatTime: (seconds: number) => (seconds < 60 ? t('upload.seconds', { count: Math.ceil(seconds) }) : t('upload.minutes', { count: Math.ceil(seconds / 60) })),
    };
  }, [t, language, hint, choose, maxFiles, maxBytes]);
  return (
    <Upload
      ref={upload}
      className="upload"
      target={target}
      method="POST"
      uploadFormat="multipart"
      formDataName="file"
      accept={accept}
      maxFiles={maxFiles + refused}
      maxFileSize={maxBytes}
      i18n={texts}
      onMaxFilesReachedChanged={(event) => { setFull(event.detail.value); }}
      onUploadRequest={(event) => {
        headers().forEach((value, name) => {
          event.detail.xhr.setRequestHeader(name, value);
        });
      }}
      onUploadBefore={(event) => {
        if (upload.current !== null) {
          upload.current.files = upload.current.files.filter((file) => file === event.detail.file || !isRefused(file));
          count();
        }
      }}
      onUploadError={(event) => {
        const { xhr, file } = event.detail;
        if (xhr.status === 401) {
          requestContext.onSignedOut();
        }
        file.error = detailOf(xhr.responseText) ?? file.error;
        count();
        onRefused?.();
      }}
      onUploadSuccess={(event) => {
        const { xhr, file } = event.detail;
        if (upload.current !== null) {
          upload.current.files = [];
          count();
        }
        onUploaded(parsed(xhr.responseText), file);
      }}
    >
      {/* What stands in this slot is disabled while a file is on its way. A button would lose the focus by that, so that the next Enter does nothing. */}
      <span slot="add-button" ref={givesFocusOn}>
        <button type="button" className={quiet ? 'button' : 'button primary'} aria-disabled={full}>
          <Icon name="import" />
          {choose}
        </button>
      </span>
    </Upload>
  );
}

/** Where the component gives the focus to what stands in its slot, the button has it. */
function givesFocusOn(slotted: HTMLElement | null): void {
  if (slotted !== null) {
    slotted.focus = (options) => { slotted.querySelector('button')?.focus(options); };
  }
}

/** Whether something was said against a file; on one that is on its way there is nothing at all. */
function isRefused({ error }: { error?: unknown }): boolean {
  return typeof error === 'string' && error !== '';
}

/** Why the server refused, in the words of its problem details. */
function detailOf(text: string): string | undefined {
  const body = parsed(text);
  const problem = typeof body === 'object' && body !== null ? (body as { detail?: unknown; title?: unknown; errors?: { detail?: unknown }[] }) : {};
  return [problem.errors?.[0]?.detail, problem.detail, problem.title].find((one) => typeof one === 'string');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
