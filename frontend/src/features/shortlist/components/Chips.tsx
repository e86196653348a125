import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/Icon';
import type { LabelOf } from '@/features/shortlist/components/labels';
import { cleared, groups, narrowing, without, type Filters } from '@/features/shortlist/filters';

interface ChipsProps {
  filters: Filters;
  labelOf: LabelOf;
  onChange: (filters: Filters) => void;
}

/** The filters that are on, each with its own way out. */
export function Chips({ filters, labelOf, onChange }: ChipsProps) {
  const { t } = useTranslation();
  if (narrowing(filters) === 0) {
    return null;
  }
  const chips: { filter: string; value: string; label: string }[] = groups.flatMap((group) => (filters[group] ?? []).map((value) => ({ filter: group, value, label: labelOf(group, value) })));
  if (filters.maxWait !== undefined) {
    chips.push({ filter: 'maxWait', value: filters.maxWait, label: t('facet.waitChip', { value: labelOf('maxWait', filters.maxWait) }) });
  }
  return (
    <ul className="chips" aria-label={t('find.activeFilters')}>
      {chips.map(({ filter, value, label }) => (
        <li key={`${filter}=${value}`}>
          <button type="button" className="chip" aria-label={t('find.removeFilter', { label })} onClick={() => { onChange(without(filters, filter, value)); }}>
            {label}
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      {chips.length < 2 ? null : (
        <li>
          <button type="button" className="link-button small" onClick={() => { onChange(cleared(filters)); }}>
            {t('find.clearAll')}
          </button>
        </li>
      )}
    </ul>
  );
}
