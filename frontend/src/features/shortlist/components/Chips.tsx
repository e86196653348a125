import { useTranslation } from 'react-i18next';
import { FilterChips, type FilterChip } from '@/shared/patterns/list/FilterChips';
import type { LabelOf } from '@/features/shortlist/components/labels';
import { cleared, groups, without, type Filters } from '@/features/shortlist/filters';

interface ChipsProps {
  filters: Filters;
  labelOf: LabelOf;
  onChange: (filters: Filters) => void;
}

/** The filters that are on, by the names people know them by. */
export function Chips({ filters, labelOf, onChange }: ChipsProps) {
  const { t } = useTranslation();
  const chip = (filter: string, value: string, label: string): FilterChip => ({
    id: `${filter}=${value}`,
    label,
    onRemove: () => {
      onChange(without(filters, filter, value));
    },
  });
  const chips = groups.flatMap((group) => (filters[group] ?? []).map((value) => chip(group, value, group === 'figure' || group === 'framework' ? t(`facet.${group}Chip`, { value: labelOf(group, value) }) : labelOf(group, value))));
  if (filters.maxWait !== undefined) {
    chips.push(chip('maxWait', filters.maxWait, t('facet.waitChip', { value: labelOf('maxWait', filters.maxWait) })));
  }
  return <FilterChips chips={chips} onClear={() => { onChange(cleared(filters)); }} />;
}
