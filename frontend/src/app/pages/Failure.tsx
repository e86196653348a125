import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isNotLoaded } from '@/app/pages/part';
import { Message } from '@/shared/ui/Message';

/** The program itself failed, or a part of it could not be loaded: without a connection, or after a new version was put in place. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const notLoaded = isNotLoaded(error);
  const offline = notLoaded && !navigator.onLine;
  const kind = offline ? 'offline' : notLoaded ? 'load' : 'program';
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Message title={t(`failure.title.${kind}`)} text={t(`failure.text.${kind}`)}>
      {offline ? (
        <button type="button" className="button primary" onClick={again}>
          {t('trouble.retry')}
        </button>
      ) : (
        <button
          type="button"
          className="button primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t('failure.reload')}
        </button>
      )}
      <Link to="/" className="button" onClick={reset}>
        {t('notFound.button')}
      </Link>
      {kind === 'program' ? (
        <details className="failure-details small quiet">
          <summary>{t('failure.details')}</summary>
          <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
        </details>
      ) : null}
    </Message>
  );
}
