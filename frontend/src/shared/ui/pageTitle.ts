import { use, useEffect } from 'react';
import { SessionContext } from '@/shared/session/session';

const PRODUCT = 'Loodlijn';
let page = '';
let panel: string | undefined;

function show(): void {
  document.title = panel === undefined ? page : `${panel} · ${page}`;
}

/**
 * What the tab says: the page, the region or municipality one works in, the product.
 *
 * @param what the page in a few words
 */
export function usePageTitle(what: string): void {
  const tenant = use(SessionContext)?.acting?.tenant.name;
  useEffect(() => {
    page = [what, tenant, PRODUCT].filter((part) => part !== undefined).join(' · ');
    show();
  }, [what, tenant]);
}

/** What lies open beside the page comes first, as long as it does. */
export function usePanelTitle(what: string | undefined): void {
  useEffect(() => {
    panel = what;
    show();
    return () => {
      panel = undefined;
      show();
    };
  }, [what]);
}
