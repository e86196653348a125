import { send } from '@/shared/api/client';
import { forgetVisits } from '@/shared/ui/visited';

/** Ends our session, then walks along the identity provider, which ends its own. */
export async function signOut(): Promise<void> {
  const answer = await send(new Request('/oauth/logout', { method: 'POST' }));
  const { location: onward } = (await answer.json()) as { location: string };
  forgetVisits();
  location.assign(onward);
}
