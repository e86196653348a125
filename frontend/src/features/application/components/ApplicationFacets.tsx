import { useTranslation } from 'react-i18next';
import type { ApplicationPage } from '@/shared/api/types';
import { FacetGroup } from '@/shared/patterns/list/FacetGroup';
import { applicationFiltersOf, states, terms, toggled, type ApplicationFilters } from '@/features/application/filters';

interface ApplicationFacetsProps {
  facets: ApplicationPage['facets'];
  filters: ApplicationFilters;
  onChange: (filters: ApplicationFilters) => void;
}

/** What the list can be narrowed by, with how many applications each choice gives. */
export function ApplicationFacets({ facets, filters, onChange }: ApplicationFacetsProps) {
  const { t } = useTranslation();
  const counted = (of: 'state' | 'term', value: string) => facets[of].find((one) => one.value === value)?.count ?? 0;
  const groups = [
    { name: 'state', title: t('application.facet.state'), values: states.map((value) => ({ value, label: t(`application.state.${value}`), count: counted('state', value) })) },
    { name: 'term', title: t('application.facet.term'), values: terms.map((value) => ({ value, label: t(`application.termLeft.${value}`), count: counted('term', value) })) },
    { name: 'set', title: t('application.facet.set'), values: facets.set.map(({ value, label, count }) => ({ value, label: label ?? value, count })) },
  ] as const;
  return (
    <>
      {groups.map(({ name, title, values }) => (
        <FacetGroup
          key={name}
          title={title}
          values={values}
          chosen={filters[name] ?? []}
          onToggle={(value) => { onChange(toggled(filters, name, value)); }}
          onClear={() => { onChange(applicationFiltersOf({ ...filters, [name]: undefined })); }}
        />
      ))}
    </>
  );
}
