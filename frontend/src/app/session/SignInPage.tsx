import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AloneFrame } from '@/app/session/Alone';
import { changeLanguage } from '@/shared/i18n/i18n';
import { signInAddress } from '@/shared/session/signin';
import { usePageTitle } from '@/shared/ui/pageTitle';

/** For who is not signed in: one button, which comes back to the page that was asked for. */
export function SignInPage({ returnTo }: { returnTo: string }) {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'nl' ? 'en' : 'nl';
  const [failed, setFailed] = useState(false);
  usePageTitle(t('signIn.title'));
  return (
    <AloneFrame>
      <h1>{t('signIn.title')}</h1>
      <p>{t('signIn.text')}</p>
      <p>
        <a className="button primary" href={signInAddress(returnTo)}>
          {t('signIn.button')}
        </a>
      </p>
      <p className="small quiet">
        {t('signIn.citizen')} <a href={i18n.language === 'nl' ? '/wie-helpt' : '/en/who-helps'}>{t('signIn.citizenLink')}</a>
      </p>
      <p className="small">
        <button
          type="button"
          className="link-button"
          lang={other}
          onClick={() => {
            setFailed(false);
            changeLanguage(i18n, other).catch(() => {
              setFailed(true);
            });
          }}
        >
          {other === 'en' ? 'English' : 'Nederlands'}
        </button>
      </p>
      {failed ? <p className="notice refused" role="alert">{t('trouble.language')}</p> : null}
    </AloneFrame>
  );
}
