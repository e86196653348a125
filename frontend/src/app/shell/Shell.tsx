import { Outlet, useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { BottomBar } from '@/app/shell/BottomBar';
import { KeysHelp } from '@/app/shell/KeysHelp';
import { Navigation } from '@/app/shell/Navigation';
import { Toasts } from '@/app/shell/Toasts';
import { TopBar } from '@/app/shell/TopBar';
import { useLiveState } from '@/shared/live/LiveProvider';
import { useCan, useSession } from '@/shared/session/session';
import { useKeys } from '@/shared/ui/keys';

export function Shell() {
  const { t } = useTranslation();
  const { acting } = useSession();
  const maySearch = useCan('shortlist:search');
  const navigate = useNavigate();
  const live = useLiveState();
  const [help, setHelp] = useState(false);
  const online = useSyncExternalStore(whenOnlineChanges, () => navigator.onLine);

  useKeys({
    '?': () => {
      setHelp(true);
    },
    '/': (event) => {
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (field !== null) {
        field.focus();
        field.select();
      } else if (acting !== undefined && maySearch) {
        void navigate({ to: '/$tenant/vinden', params: { tenant: acting.tenant.slug } });
      }
    },
  });

  return (
    <>
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <div className="frame">
        <Navigation />
        <div className="main">
          <TopBar
            onKeys={() => {
              setHelp(true);
            }}
          />
          {online && live === 'reconnecting' ? (
            <div className="banner" role="status">
              {t('live.reconnecting')}
            </div>
          ) : null}
          {online ? null : (
            <div className="banner" role="status">
              {t('frame.offline')}
            </div>
          )}
          <main id="content" className="content" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      <BottomBar />
      <Toasts />
      {help ? (
        <KeysHelp
          onClose={() => {
            setHelp(false);
          }}
        />
      ) : null}
    </>
  );
}

function whenOnlineChanges(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
