import { requestContext, send } from '@/shared/api/client';
import { forgetPerson } from '@/shared/session/browserMemory';

const CHANNEL = 'loodlijn-signed-out';

/** Ends our session, then walks along the identity provider, which ends its own. The other tabs are told that this was meant. */
export async function signOut(): Promise<void> {
  const answer = await send(new Request('/oauth/logout', { method: 'POST' }));
  const { location: onward } = (await answer.json()) as { location: string };
  // This page is left: what is still refused now needs no word.
  requestContext.onSignedOut = () => undefined;
  forgetPerson();
  tellOtherTabs();
  location.assign(onward);
}

/** Hears that one signed out in another tab. */
export function whenSignedOutElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    forgetPerson();
    listener();
  };
  return () => {
    channel.close();
  };
}

function tellOtherTabs(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('signed out');
  channel.close();
}
