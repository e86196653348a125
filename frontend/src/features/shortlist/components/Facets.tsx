import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacetValue } from '@/shared/api/types';
import { number } from '@/shared/format/numbers';
import { groups, toggled, withGroup, withMaxWait, type Filters, type Group } from '@/features/shortlist/filters';

interface FacetsProps {
  facets: Record<string, FacetValue[]>;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What can be chosen to narrow the result, with how many each choice gives. */
export function Facets({ facets, filters, onChange }: FacetsProps) {
  return (
    <div className="facets">
      <WaitFacet values={facets['wait'] ?? []} chosen={filters.maxWait} onChange={(value) => { onChange(withMaxWait(filters, value)); }} />
      {groups.map((group) => (
        <GroupFacet
          key={group}
          group={group}
          values={facets[group] ?? []}
          chosen={filters[group] ?? []}
          onToggle={(value) => { onChange(toggled(filters, group, value)); }}
          onClear={() => { onChange(withGroup(filters, group, [])); }}
        />
      ))}
    </div>
  );
}

const SHOWN = 7;

interface GroupFacetProps {
  group: Group;
  values: FacetValue[];
  chosen: string[];
  onToggle: (value: string) => void;
  onClear: () => void;
}

function GroupFacet({ group, values, chosen, onToggle, onClear }: GroupFacetProps) {
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  const useful = values.filter((value) => value.count > 0 || chosen.includes(value.value));
  if (useful.length === 0) {
    return null;
  }
  const shown = all ? useful : useful.filter((value, index) => index < SHOWN || chosen.includes(value.value));
  return (
    <Facet title={t(`facet.${group}`)} onClear={chosen.length === 0 ? undefined : onClear}>
      {shown.map((value) => (
        <label key={value.value} className="facet-value">
          <input type="checkbox" checked={chosen.includes(value.value)} onChange={() => { onToggle(value.value); }} />
          <span>{value.label}</span>
          <span className="count">{number(value.count, i18n.language)}</span>
        </label>
      ))}
      {useful.length > SHOWN ? (
        <button type="button" className="link-button small" aria-expanded={all} onClick={() => { setAll(!all); }}>
          {all ? t('facet.fewer') : t('facet.all', { count: useful.length })}
        </button>
      ) : null}
    </Facet>
  );
}

interface WaitFacetProps {
  values: FacetValue[];
  chosen: string | undefined;
  onChange: (value: string | undefined) => void;
}

function WaitFacet({ values, chosen, onChange }: WaitFacetProps) {
  const { t, i18n } = useTranslation();
  const name = useId();
  const useful = values.filter((value) => value.count > 0 || value.value === chosen);
  if (useful.length === 0) {
    return null;
  }
  return (
    <Facet title={t('facet.wait')} onClear={chosen === undefined ? undefined : () => { onChange(undefined); }}>
      {useful.map((value) => (
        <label key={value.value} className="facet-value">
          <input type="radio" name={name} checked={chosen === value.value} onChange={() => { onChange(value.value); }} />
          <span>{value.label}</span>
          <span className="count">{number(value.count, i18n.language)}</span>
        </label>
      ))}
    </Facet>
  );
}

function Facet({ title, onClear, children }: { title: string; onClear: (() => void) | undefined; children: ReactNode }) {
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
