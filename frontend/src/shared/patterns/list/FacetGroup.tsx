import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacetValue } from '@/shared/api/types';
import { number } from '@/shared/format/numbers';
import '@/shared/patterns/list/list.css';

interface FacetGroupProps {
  title: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  /** One value at a time, or several. */
  choice?: 'one' | 'several';
  onToggle: (value: string) => void;
  onClear: () => void;
}

const SHOWN = 7;

/** One group of values to narrow a list by, with how many rows each gives; a value that gives none is left out unless it is chosen. */
export function FacetGroup({ title, values, chosen, choice = 'several', onToggle, onClear }: FacetGroupProps) {
  const { t, i18n } = useTranslation();
  const name = useId();
  const [all, setAll] = useState(false);
  const useful = values.filter((value) => value.count > 0 || chosen.includes(value.value));
  if (useful.length === 0) {
    return null;
  }
  const shown = all || choice === 'one' ? useful : useful.filter((value, index) => index < SHOWN || chosen.includes(value.value));
  return (
    <Group title={title} onClear={chosen.length === 0 ? undefined : onClear}>
      {shown.map((value) => (
        <label key={value.value} className="facet-value">
          <input type={choice === 'one' ? 'radio' : 'checkbox'} {...(choice === 'one' ? { name } : {})} checked={chosen.includes(value.value)} onChange={() => { onToggle(value.value); }} />
          <span>{value.label}</span>
          <span className="count">{number(value.count, i18n.language)}</span>
        </label>
      ))}
      {choice === 'several' && useful.length > SHOWN ? (
        <button type="button" className="link-button small" aria-expanded={all} onClick={() => { setAll(!all); }}>
          {all ? t('facet.fewer') : t('facet.all', { count: useful.length })}
        </button>
      ) : null}
    </Group>
  );
}

function Group({ title, onClear, children }: { title: string; onClear: (() => void) | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div role="group" className="facet" aria-labelledby={id}>
      <div className="facet-head">
        <h2 id={id}>{title}</h2>
        {onClear === undefined ? null : (
          <button type="button" className="link-button small" aria-label={t('facet.clearGroup', { group: title })} onClick={onClear}>
            {t('facet.clear')}
          </button>
        )}
      </div>
      {children}
    </div>
  );
}
