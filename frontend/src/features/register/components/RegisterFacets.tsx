import { useTranslation } from 'react-i18next';
import type { RegisterPage, RegisterRelation } from '@/shared/api/types';
import { FacetGroup } from '@/shared/patterns/list/FacetGroup';
import { groups, registerFiltersOf, toggled, type RegisterFilters } from '@/features/register/filters';

interface RegisterFacetsProps {
  facets: RegisterPage['facets'];
  filters: RegisterFilters;
  onChange: (filters: RegisterFilters) => void;
}

/** What the register can be narrowed by, with how many relations each choice gives. */
export function RegisterFacets({ facets, filters, onChange }: RegisterFacetsProps) {
  const { t } = useTranslation();
  return (
    <>
      {groups.map((group) => (
        <FacetGroup
          key={group}
          title={t(`register.facet.${group}`)}
          values={group === 'phase' ? facets.phase.map((one) => ({ ...one, label: t(`register.phase.${one.value as RegisterRelation['phase']}`) })) : group === 'consent' ? facets.consent.map((one) => ({ ...one, label: capital(one.label) })) : facets[group]}
          chosen={filters[group] ?? []}
          onToggle={(value) => { onChange(toggled(filters, group, value)); }}
          onClear={() => { onChange(registerFiltersOf({ ...filters, [group]: undefined })); }}
        />
      ))}
    </>
  );
}

function capital(label: string): string {
  return label.charAt(0).toLocaleUpperCase() + label.slice(1);
}
