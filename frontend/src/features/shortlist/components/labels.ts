import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FacetValue } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { codesQuery, municipalitiesQuery } from '@/shared/session/reference';
import type { Filters } from '@/features/shortlist/filters';

export type LabelOf = (filter: string, value: string) => string;

/** What chosen values are called, also when the result is empty and names none of them. */
export function useLabels(filters: Filters, facets: Record<string, FacetValue[]>): LabelOf {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const unnamed = (group: 'municipality' | 'targetGroup' | 'law') => (filters[group] ?? []).some((value) => !facets[group]?.some((one) => one.value === value));
  const { data: municipalities } = useQuery({ ...municipalitiesQuery(acting), enabled: unnamed('municipality') });
  const { data: targetGroups } = useQuery({ ...codesQuery(acting, 'target-group', i18n.language), enabled: unnamed('targetGroup') });
  const { data: laws } = useQuery({ ...codesQuery(acting, 'law', i18n.language), enabled: unnamed('law') });

  function fromReference(filter: string, value: string): string | undefined {
    switch (filter) {
      case 'municipality':
        return municipalities?.find((one) => one.code === value)?.name;
      case 'targetGroup':
        return targetGroups?.find((one) => one.value === value)?.label;
      case 'law':
        return laws?.find((one) => one.value === value)?.label;
      case 'maxWait':
        return value === 'unknown' ? t('wait.unknown') : t('wait.within', { count: Number(value) });
      default:
        return undefined;
    }
  }

  return (filter, value) => facets[filter === 'maxWait' ? 'wait' : filter]?.find((one) => one.value === value)?.label ?? fromReference(filter, value) ?? value;
}
