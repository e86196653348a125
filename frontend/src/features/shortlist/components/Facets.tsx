import { useId, useState } from 'react';
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
    <fieldset className="facet">
      <legend>{t(`facet.${group}`)}</legend>
      {chosen.length === 0 ? null : (
        <button type="button" className="link-button small clear" onClick={onClear}>
          {t('facet.clear')}
          <span className="visually-hidden">: {t(`facet.${group}`)}</span>
        </button>
      )}
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
    </fieldset>
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
  return (
    <fieldset className="facet">
      <legend>{t('facet.wait')}</legend>
      {chosen === undefined ? null : (
        <button type="button" className="link-button small clear" onClick={() => { onChange(undefined); }}>
          {t('facet.clear')}
          <span className="visually-hidden">: {t('facet.wait')}</span>
        </button>
      )}
      {values.map((value) => (
        <label key={value.value} className="facet-value">
          <input type="radio" name={name} checked={chosen === value.value} onChange={() => { onChange(value.value); }} />
          <span>{value.label}</span>
          <span className="count">{number(value.count, i18n.language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
