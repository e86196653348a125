import type { AsyncRouteComponent } from '@tanstack/react-router';
import { Forbidden } from '@/app/pages/Forbidden';
import { useCan } from '@/shared/session/session';
import type { Permission } from '@/shared/session/permissions';

/** A page that spares who lacks the permission a refusal by the server. */
export function allowed(permission: Permission, Page: AsyncRouteComponent<object>): AsyncRouteComponent<object> {
  function Allowed() {
    return useCan(permission) ? <Page /> : <Forbidden />;
  }
  return Object.assign(Allowed, Page.preload === undefined ? {} : { preload: Page.preload });
}
