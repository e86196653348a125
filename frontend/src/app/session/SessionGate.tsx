import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnotherPerson } from '@/app/session/AnotherPerson';
import { SessionEnded } from '@/app/session/SessionEnded';
import { SignInPage } from '@/app/session/SignInPage';
import { Opening } from '@/app/pages/Opening';
import { requestContext } from '@/shared/api/client';
import { LiveProvider } from '@/shared/live/LiveProvider';
import { actingIn, choiceKey, remember, remembered, type Acting } from '@/shared/session/acting';
import { meQuery, SessionContext, type Session } from '@/shared/session/session';
import { here } from '@/shared/session/signin';
import { whenSignedOutElsewhere } from '@/shared/session/signout';
import { Trouble } from '@/shared/ui/Trouble';
import type { Me } from '@/shared/api/types';

/** Lets in who is signed in, and says in which tenant and on whose behalf they work. */
export function SessionGate() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: me, error, refetch } = useQuery(meQuery);
  const [known, setKnown] = useState<Me | undefined>(undefined);
  const [meant, setMeant] = useState(false);
  // The page stays of the person it was opened for.
  const other = me && known !== undefined && me.person.id !== known.person.id ? me.person : undefined;
  if (me && me !== known && other === undefined) {
    setKnown(me);
    setMeant(false);
  }
  const shown = other === undefined ? (me ?? known) : known;

  useEffect(() => {
    requestContext.onSignedOut = () => {
      client.setQueryData(meQuery.queryKey, null);
    };
    return whenSignedOutElsewhere(() => {
      setMeant(true);
      client.setQueryData(meQuery.queryKey, null);
    });
  }, [client]);

  if (shown === undefined) {
    if (me === null) {
      return <SignInPage returnTo={here()} />;
    }
    if (error !== null) {
      return (
        <div className="alone">
          <main className="stack">
            <p className="wordmark">Loodlijn</p>
            <h1>{t('trouble.notOpen')}</h1>
            <Trouble problem={error} what={t('trouble.session')} retry={() => void refetch()} />
          </main>
        </div>
      );
    }
    return <Opening />;
  }
  return (
    <>
      <SignedIn key={shown.person.id} me={shown} />
      {me === null ? <SessionEnded meant={meant} isBack={async () => (await refetch()).data != null} /> : null}
      {other === undefined ? null : <AnotherPerson before={shown.person.name} now={other.name} />}
    </>
  );
}

function SignedIn({ me }: { me: Me }) {
  const { tenant: slug } = useParams({ strict: false });
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string[]>([]);

  const session = useMemo<Session>(() => {
    const known = [...chosen, ...remembered()];
    // At an address of a tenant where one has no place, the frame stays that of where one was; the page there is not shown.
    const acting = actingIn(me, slug, known) ?? actingIn(me, undefined, known);
    const act = (next: Acting) => {
      remember(next);
      setChosen((before) => [choiceKey(next), ...before]);
      if (slug !== undefined && slug !== next.tenant.slug) {
        void navigate({ to: '/' });
      }
    };
    return { me, acting, act };
  }, [me, slug, chosen, navigate]);

  return (
    <SessionContext value={session}>
      <LiveProvider>
        <Outlet />
      </LiveProvider>
    </SessionContext>
  );
}
