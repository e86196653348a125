import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useTranslation } from 'react-i18next';
import type { AgreementKind, AgreementPage, AgreementState } from '@/shared/api/types';
import { FacetGroup } from '@/shared/patterns/list/FacetGroup';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { agreementFiltersOf, groups, toggled, type AgreementFilters, type Group } from '@/features/agreements/filters';

interface AgreementFacetsProps {
  facets: AgreementPage['facets'];
  filters: AgreementFilters;
  onChange: (filters: AgreementFilters) => void;
}

/** What the list can be narrowed by, with how many agreements each choice gives. */
export function AgreementFacets({ facets, filters, onChange }: AgreementFacetsProps) {
  const { t } = useTranslation();
  const texts = useDatePickerTexts();
  const labelOf = (group: Group, value: string, label: string | null | undefined) => (group === 'state' ? t(`agreements.state.${value as AgreementState}`) : group === 'kind' ? t(`agreements.kind.${value as AgreementKind}`) : (label ?? value));
  return (
    <>
      <label className="facet-value agreements-waiting">
        <input type="checkbox" checked={filters.waiting === true} onChange={(event) => { onChange(agreementFiltersOf({ ...filters, waiting: event.target.checked })); }} />
        <span>{t('agreements.waitsForMe')}</span>
      </label>
      {groups.map((group) => (
        <FacetGroup
          key={group}
          title={t(`agreements.facet.${group}`)}
          values={facets[group].map(({ value, label, count }) => ({ value, label: labelOf(group, value, label), count }))}
          chosen={filters[group] ?? []}
          onToggle={(value) => { onChange(toggled(filters, group, value)); }}
          onClear={() => { onChange(agreementFiltersOf({ ...filters, [group]: undefined })); }}
        />
      ))}
      <DatePicker
        autoOpenDisabled
        clearButtonVisible
        label={t('agreements.endsBy')}
        i18n={texts}
        value={filters.endsBy ?? ''}
        onValueChanged={(event) => {
          const day = event.detail.value;
          if (day !== (filters.endsBy ?? '')) {
            onChange(agreementFiltersOf({ ...filters, endsBy: day }));
          }
        }}
      />
    </>
  );
}
