import { read } from '@/shared/api/client';

/** Ends our session, then walks along the identity provider, which ends its own. */
export async function signOut(): Promise<void> {
  const { location: onward } = await read<{ location: string }>('/oauth/logout', { method: 'POST' });
  location.assign(onward);
}
