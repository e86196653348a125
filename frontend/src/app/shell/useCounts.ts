import { useQueries } from '@tanstack/react-query';
import { invitationsQuery, reviewsQuery } from '@/features/access/api/access';
import { importsQuery } from '@/features/imports/api/imports';
import type { Job } from '@/app/shell/jobs';
import type { Acting } from '@/shared/session/acting';
import { can } from '@/shared/session/permissions';

const FRESH_MS = 60_000;

/** How many things wait at each job; a job where nothing waits, or whose count is not known, is left out. */
export function useCounts(acting: Acting | undefined): Partial<Record<Job['id'], number>> {
  const may = (permission: Parameters<typeof can>[1]) => acting !== undefined && can(acting.party, permission);
  const of = acting ?? ({ tenant: { slug: '' }, party: { id: '' } } as Acting);
  const [imports, invitations, reviews] = useQueries({
    queries: [
      { ...importsQuery(of), enabled: may('shortlist:import'), staleTime: FRESH_MS },
      { ...invitationsQuery(of), enabled: may('membership:manage'), staleTime: FRESH_MS },
      { ...reviewsQuery(of), enabled: may('membership:manage'), staleTime: FRESH_MS },
    ],
  });
  const open = reviews.data?.items.find(({ state }) => state === 'OPEN');
  return {
    import: imports.data?.filter(({ state }) => state === 'MAPPING' || state === 'PREVIEW').length ?? 0,
    access: invitations.data?.filter(({ state }) => state === 'EXPIRED').length ?? 0,
    review: open === undefined ? (reviews.data?.due === true ? 1 : 0) : open.items.filter(({ decision }) => decision == null).length,
  };
}
