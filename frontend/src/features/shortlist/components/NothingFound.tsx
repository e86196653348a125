import { useTranslation } from 'react-i18next';
import type { ListingPage } from '@/shared/api/types';
import type { LabelOf } from '@/features/shortlist/components/labels';
import { cleared, narrowing, without, type Filters } from '@/features/shortlist/filters';

interface NothingFoundProps {
  page: ListingPage;
  filters: Filters;
  labelOf: LabelOf;
  onChange: (filters: Filters) => void;
}

/** Nothing found is not the end: which filter to drop, and how many that gives. */
export function NothingFound({ page, filters, labelOf, onChange }: NothingFoundProps) {
  const { t, i18n } = useTranslation();
  const advice = (page.zeroResults ?? []).filter((one) => one.count > 0).sort((a, b) => b.count - a.count);
  return (
    <div className="nothing stack">
      <h2>{filters.q === undefined ? t('find.nothing') : t('find.nothingFor', { words: filters.q })}</h2>
      {advice.length === 0 ? <p>{t(narrowing(filters) === 0 ? 'find.nothingAdvice' : 'find.nothingAdviceFilters')}</p> : null}
      {advice.length === 0 ? null : (
        <ul className="stack">
          {advice.map(({ filter, value, count }) => (
            <li key={`${filter}=${value}`}>
              <button type="button" className="button" onClick={() => { onChange(without(filters, filter, value)); }}>
                {t('find.dropFilter', { filter: nameOf(filter, value) })}
                <span className="quiet">{t('find.gives', { count })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {narrowing(filters) === 0 ? null : (
        <p>
          <button type="button" className="link-button" onClick={() => { onChange(cleared(filters)); }}>
            {t('find.clearAll')}
          </button>
        </p>
      )}
    </div>
  );

  /** Several values of one filter come with commas between them. */
  function nameOf(filter: string, value: string): string {
    if (filter === 'q') {
      return filters.q ?? value;
    }
    const labels = value.split(',').map((one) => labelOf(filter, one));
    return new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(labels);
  }
}
