import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Veiled } from '@/app/session/Veiled';
import { Question } from '@/shared/ui/Question';
import { signInAddress } from '@/shared/session/signin';

interface SessionEndedProps {
  /** Whether the person signed out in another tab; else the session ran out. */
  meant: boolean;
  /** Asks the server whether there is a session again; with one, this question goes away. */
  isBack: () => Promise<boolean>;
}

/**
 * The session ended while someone was at work. The page stays behind this question, where nobody can read it: signing in
 * happens in another tab, and coming back finds everything that was typed.
 */
export function SessionEnded({ meant, isBack }: SessionEndedProps) {
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
    <Veiled>
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
        <p>{t(meant ? 'sessionEnded.meant' : 'sessionEnded.text')}</p>
        <p role="status" className={notYet ? 'notice waiting' : undefined}>
          {notYet ? t('sessionEnded.notYet') : ''}
        </p>
      </Question>
    </Veiled>
  );
}
