import { Navigate, Outlet, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NotFound } from '@/app/pages/NotFound';
import { useSession } from '@/shared/session/session';

/** Lets in who has a place in the tenant of the address; to anyone else the address does not exist. */
export function TenantGate() {
  const { tenant } = useParams({ strict: false });
  return useSession().acting?.tenant.slug === tenant ? <Outlet /> : <NotFound />;
}

/** The address of a tenant alone: its Vandaag. */
export function TenantHome() {
  const { acting, act } = useSession();
  useEffect(() => {
    if (acting !== undefined) {
      act(acting);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- it acts for who was chosen on arrival; run again when acting changes, it would undo a choice made meanwhile
  }, []);
  return <Navigate to="/" replace />;
}
