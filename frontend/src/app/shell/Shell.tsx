import { Outlet } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Finder } from '@/app/finder/Finder';
import { BottomBar } from '@/app/shell/BottomBar';
import { jobsOf } from '@/app/shell/jobs';
import { KeysHelp } from '@/app/shell/KeysHelp';
import { Navigation } from '@/app/shell/Navigation';
import { useHeldFocus } from '@/app/shell/useHeldFocus';
import { useJobsAtHand } from '@/app/shell/useJobsAtHand';
import { Toasts } from '@/app/shell/Toasts';
import { TopBar } from '@/app/shell/TopBar';
import { useLiveState } from '@/shared/live/LiveProvider';
import { longDate, today } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { useCommandKey, useKeys } from '@/shared/ui/keys';

export function Shell() {
  const { t, i18n } = useTranslation();
  const live = useLiveState();
  const [help, setHelp] = useState(false);
  const [finding, setFinding] = useState(false);
  const online = useSyncExternalStore(whenOnlineChanges, () => navigator.onLine);

  const { me, acting } = useSession();
  const maySeek = me.operator || jobsOf(acting?.party).length > 0;
  useJobsAtHand(acting);
  useHeldFocus();

  useKeys({
    '?': () => {
      setHelp(true);
    },
    ...(maySeek
      ? {
          '/': (event: KeyboardEvent) => {
            event.preventDefault();
            setFinding(true);
          },
        }
      : {}),
  });
  useCommandKey('k', () => {
    setFinding(maySeek);
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
            maySeek={maySeek}
            onFind={() => {
              setFinding(true);
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
          <p className="printed">
            {[acting?.tenant.name, acting?.party.kind === 'TENANT' ? undefined : acting?.party.name, longDate(today(), i18n.language)].filter((one) => one !== undefined).join(' · ')}
          </p>
          <main id="content" className="content" tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      <BottomBar />
      <Toasts />
      {finding ? (
        <Finder
          onClose={() => {
            setFinding(false);
          }}
          onKeys={() => {
            setHelp(true);
          }}
        />
      ) : null}
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
