import { useTranslation } from 'react-i18next';
import type { FacetValue } from '@/shared/api/types';
import { FacetGroup } from '@/shared/patterns/list/FacetGroup';
import { groups, toggled, withGroup, withMaxWait, type Filters } from '@/features/shortlist/filters';

interface FacetsProps {
  facets: Record<string, FacetValue[]>;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What can be chosen to narrow the result, with how many each choice gives. */
export function Facets({ facets, filters, onChange }: FacetsProps) {
  const { t } = useTranslation();
  return (
    <div className="facets">
      <FacetGroup
        title={t('facet.wait')}
        values={facets['wait'] ?? []}
        chosen={filters.maxWait === undefined ? [] : [filters.maxWait]}
        choice="one"
        onToggle={(value) => { onChange(withMaxWait(filters, value)); }}
        onClear={() => { onChange(withMaxWait(filters, undefined)); }}
      />
      {groups.map((group) => (
        <FacetGroup
          key={group}
          title={t(`facet.${group}`)}
          values={facets[group] ?? []}
          chosen={filters[group] ?? []}
          onToggle={(value) => { onChange(toggled(filters, group, value)); }}
          onClear={() => { onChange(withGroup(filters, group, [])); }}
        />
      ))}
    </div>
  );
}
