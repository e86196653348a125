import type { AsyncRouteComponent } from '@tanstack/react-router';
import { NotFound } from '@/app/pages/NotFound';
import { useSession } from '@/shared/session/session';

/** A page for who operates the platform; for anyone else it is not there. */
export function forOperators(Page: AsyncRouteComponent<object>): AsyncRouteComponent<object> {
  function ForOperators() {
    return useSession().me.operator ? <Page /> : <NotFound />;
  }
  return Object.assign(ForOperators, Page.preload === undefined ? {} : { preload: Page.preload });
}
