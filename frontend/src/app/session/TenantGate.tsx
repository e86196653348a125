import { Outlet } from '@tanstack/react-router';
import { NotFound } from '@/app/pages/NotFound';
import { useSession } from '@/shared/session/session';

/** Lets in who has a place in the tenant of the address; to anyone else the address does not exist. */
export function TenantGate() {
  return useSession().acting === undefined ? <NotFound /> : <Outlet />;
}
