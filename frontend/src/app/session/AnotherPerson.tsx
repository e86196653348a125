import { useTranslation } from 'react-i18next';
import { Veiled } from '@/app/session/Veiled';
import { here } from '@/shared/session/signin';
import { Question } from '@/shared/ui/Question';

/** In another tab someone else signed in: this page is of the one before, and goes on only by beginning anew. */
export function AnotherPerson({ before, now }: { before: string; now: string }) {
  const { t } = useTranslation();
  return (
    <Veiled>
      <Question
        title={t('anotherPerson.title', { now })}
        onClose={() => undefined}
        actions={
          <a className="button primary" href={here()}>
            {t('anotherPerson.goOn', { now })}
          </a>
        }
      >
        <p>{t('anotherPerson.text', { before, now })}</p>
      </Question>
    </Veiled>
  );
}
