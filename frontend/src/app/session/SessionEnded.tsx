import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Question } from '@/shared/ui/Question';
import { signInAddress } from '@/shared/session/signin';

/**
 * The session ended while someone was at work. The page stays as it is behind this question: signing in happens in another
 * tab, and coming back finds everything that was typed.
 *
 * @param isBack asks the server whether there is a session again; with one, this question goes away
 */
export function SessionEnded({ isBack }: { isBack: () => Promise<boolean> }) {
  const { t } = useTranslation();
  const [notYet, setNotYet] = useState(false);
  const check = async () => {
    setNotYet(false);
    setNotYet(!(await isBack()));
  };
  const returned = useEffectEvent(() => {
    if (document.visibilityState === 'visible') {
      void isBack();
    }
  });
  // Who comes back from the other tab has nothing more to press.
  useEffect(() => {
    document.addEventListener('visibilitychange', returned);
    window.addEventListener('focus', returned);
    return () => {
      document.removeEventListener('visibilitychange', returned);
      window.removeEventListener('focus', returned);
    };
  }, []);
  return (
    <Question
      title={t('sessionEnded.title')}
      onClose={() => void check()}
      actions={
        <>
          <button type="button" className="button" onClick={() => void check()}>
            {t('sessionEnded.check')}
          </button>
          <a className="button primary" href={signInAddress('/app/aangemeld')} target="_blank" rel="noreferrer">
            {t('sessionEnded.button')}
          </a>
        </>
      }
    >
      <p>{t('sessionEnded.text')}</p>
      <p role="status" className={notYet ? 'notice waiting' : undefined}>
        {notYet ? t('sessionEnded.notYet') : ''}
      </p>
    </Question>
  );
}
