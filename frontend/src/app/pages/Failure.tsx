import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/ui/PageHead';

/** The program itself failed, or a part of it could not be loaded after a new version was put in place. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const message = error instanceof Error ? error.message : String(error);
  const part = /import|fetch|load/i.test(message);
  return (
    <>
      <PageHead title={part ? t('failure.loadTitle') : t('failure.title')} lead={part ? t('failure.loadText') : t('failure.text')} />
      <div className="row">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t('failure.reload')}
        </button>
        <button type="button" className="button" onClick={reset}>
          {t('trouble.retry')}
        </button>
      </div>
      <details className="small quiet" style={{ marginBlockStart: 24 }}>
        <summary>{t('failure.details')}</summary>
        <pre>{message}</pre>
      </details>
    </>
  );
}
