import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { jobsOf } from '@/app/shell/jobs';
import type { Acting } from '@/shared/session/acting';

/** So long after the first page the network is left to that page. */
const QUIET = 3_000;

/**
 * Fetches the code of the pages one can go to while nothing else is going on, so that they open without a connection and
 * after a new version was put in place. Not the data: that is asked for when it is read.
 */
export function useJobsAtHand(acting: Acting | undefined): void {
  const router = useRouter();
  const tenant = acting?.tenant.slug;
  const pages = jobsOf(acting?.party).map((job) => job.to).join(' ');
  useEffect(() => {
    if (tenant === undefined || pages === '' || savesData()) {
      return undefined;
    }
    const timer = setTimeout(() => {
      const to = pages.split(' ') as ReturnType<typeof jobsOf>[number]['to'][];
      [...to.map((page) => router.preloadRoute({ to: page, params: { tenant } })), router.preloadRoute({ to: '/' })].forEach((loading) => {
        loading.catch(() => undefined);
      });
    }, QUIET);
    return () => {
      clearTimeout(timer);
    };
  }, [router, tenant, pages]);
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
