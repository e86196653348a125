import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { todayQuery } from '@/app/today/todayPage';
import type { Job } from '@/app/shell/jobs';
import type { Acting } from '@/shared/session/acting';

/** How many things wait at each job, as the server counts them; a job where nothing waits, or whose count is not known, is left out. */
export function useCounts(acting: Acting | undefined): Partial<Record<Job['id'], number>> {
  const { i18n } = useTranslation();
  const of = acting ?? ({ tenant: { slug: '' }, party: { id: '' } } as Acting);
  const { data } = useQuery({ ...todayQuery(of, i18n.language), enabled: acting !== undefined });
  return data?.counts ?? {};
}
