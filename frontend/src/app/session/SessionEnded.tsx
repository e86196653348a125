import { useTranslation } from 'react-i18next';
import { Question } from '@/shared/ui/Question';
import { signInAddress } from '@/shared/session/signin';

/**
 * The session ended while someone was at work. The page stays as it is behind this question: signing in happens in another
 * tab, and coming back finds everything that was typed.
 */
export function SessionEnded({ onCheck }: { onCheck: () => void }) {
  const { t } = useTranslation();
  return (
    <Question
      title={t('sessionEnded.title')}
      onClose={onCheck}
      actions={
        <>
          <button type="button" className="button" onClick={onCheck}>
            {t('sessionEnded.check')}
          </button>
          <a className="button primary" href={signInAddress('/app/aangemeld')} target="_blank" rel="noreferrer">
            {t('sessionEnded.button')}
          </a>
        </>
      }
    >
      <p>{t('sessionEnded.text')}</p>
    </Question>
  );
}
