import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { TenantGate } from '@/app/session/TenantGate';
import { SessionGate } from '@/app/session/SessionGate';
import { Shell } from '@/app/shell/Shell';
import { Failure } from '@/app/pages/Failure';
import { NoAccess } from '@/app/pages/NoAccess';
import { NotFound } from '@/app/pages/NotFound';
import { SignedInAgain } from '@/app/pages/SignedInAgain';
import { filtersOf } from '@/features/shortlist/filters';
import { parseSearch, stringifySearch } from '@/app/searchParams';

const root = createRootRoute({ component: Outlet });

const gate = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SessionGate });
const shell = createRoute({ getParentRoute: () => gate, id: 'shell', component: Shell, notFoundComponent: NotFound, errorComponent: Failure });

const today = createRoute({ getParentRoute: () => shell, path: '/', component: lazyRouteComponent(() => import('@/app/pages/Today'), 'Today') });
const noAccess = createRoute({ getParentRoute: () => shell, path: 'geen-toegang', component: NoAccess });
const signedInAgain = createRoute({ getParentRoute: () => shell, path: 'aangemeld', component: SignedInAgain });
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound });

const tenant = createRoute({ getParentRoute: () => shell, path: '$tenant', component: TenantGate });
const tenantHome = createRoute({
  getParentRoute: () => tenant,
  path: '/',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- this is how the router takes a redirect
    throw redirect({ to: '/' });
  },
});

const find = createRoute({
  getParentRoute: () => tenant,
  path: 'vinden',
  validateSearch: filtersOf,
  component: lazyRouteComponent(() => import('@/features/shortlist/routes/FindPage'), 'FindPage'),
});
const listing = createRoute({ getParentRoute: () => find, path: '$listing', component: lazyRouteComponent(() => import('@/features/shortlist/routes/ListingPanel'), 'ListingPanel') });
const provider = createRoute({ getParentRoute: () => tenant, path: 'aanbieders/$provider', component: lazyRouteComponent(() => import('@/features/shortlist/routes/ProviderPage'), 'ProviderPage') });

const routeTree = root.addChildren([gate.addChildren([shell.addChildren([today, noAccess, signedInAgain, nowhere, tenant.addChildren([tenantHome, find.addChildren([listing]), provider])])])]);

export const router = createRouter({
  routeTree,
  basepath: '/app',
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: Failure,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
