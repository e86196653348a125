import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/Icon';
import '@/shared/patterns/list/list.css';

export interface FilterChip {
  id: string;
  label: string;
  onRemove: () => void;
}

/** The filters that are on, each with its own way out, and one way out of all. */
export function FilterChips({ chips, onClear }: { chips: readonly FilterChip[]; onClear: () => void }) {
  const { t } = useTranslation();
  if (chips.length === 0) {
    return null;
  }
  return (
    <ul className="chips" aria-label={t('find.activeFilters')}>
      {chips.map(({ id, label, onRemove }) => (
        <li key={id}>
          <button type="button" className="chip" aria-label={t('find.removeFilter', { label })} onClick={onRemove}>
            {label}
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      {chips.length < 2 ? null : (
        <li>
          <button type="button" className="link-button small" onClick={onClear}>
            {t('find.clearAll')}
          </button>
        </li>
      )}
    </ul>
  );
}
