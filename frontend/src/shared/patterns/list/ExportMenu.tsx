import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '@/shared/format/numbers';
import { Icon } from '@/shared/ui/Icon';
import { Menu } from '@/shared/ui/Menu';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';

export type ExportFormat = 'csv' | 'xlsx';

interface ExportMenuProps {
  /** Fetches and keeps the whole result as it is filtered now; `progress` hears how many bytes have come. */
  run: (format: ExportFormat, progress: (bytes: number) => void) => Promise<void>;
}

/** The list as a file, in the two formats people ask for; its button says how far it is, and a message what came of it. */
export function ExportMenu({ run }: ExportMenuProps) {
  const { t, i18n } = useTranslation();
  const [bytes, setBytes] = useState(0);
  const exporting = useMutation({
    mutationFn: (format: ExportFormat) => run(format, setBytes),
    onMutate: () => {
      setBytes(0);
    },
    onSuccess: () => {
      tell(t('export.done'));
    },
    onError: (problem) => {
      tell(`${t('export.failed')} ${why(problem, t)}`, { kind: 'refused' });
    },
  });
  const busy = exporting.isPending;
  const progress = bytes === 0 ? t('export.busy') : t('export.progress', { kilobytes: number(bytes / 1000, i18n.language) });
  return (
    <>
      <span className="visually-hidden" role="status">
        {busy ? progress : ''}
      </span>
      <Menu
        className="button plain"
        button={
          <>
            {busy ? progress : t('export.button')}
            <Icon name="down" size={18} />
          </>
        }
      >
        {(['xlsx', 'csv'] as const).map((format) => (
          <button key={format} type="button" className="item" aria-disabled={busy} onClick={() => { if (!busy) { exporting.mutate(format); } }}>
            {t(`export.${format}`)}
          </button>
        ))}
      </Menu>
    </>
  );
}
