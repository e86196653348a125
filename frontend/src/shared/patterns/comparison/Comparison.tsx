import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { differs, onlyOneHas, type Compared } from '@/shared/patterns/comparison/differences';
import { Icon } from '@/shared/ui/Icon';
import '@/shared/patterns/comparison/comparison.css';

export interface ComparedFact<T> {
  id: string;
  label: string;
  /** What decides whether two are alike. */
  value: (item: T) => Compared;
  /** How it looks, when the value itself is not what one wants to see. */
  show?: (item: T) => ReactNode;
}

interface ComparisonProps<T> {
  caption: string;
  /** Two to four. */
  items: readonly T[];
  idOf: (item: T) => string;
  nameOf: (item: T) => string;
  head: (item: T) => ReactNode;
  facts: readonly ComparedFact<T>[];
  onlyDifferences: boolean;
  onOnlyDifferences: (only: boolean) => void;
  onRemove?: (item: T) => void;
}

/** Things side by side, fact by fact. A fact that differs says so in words and by a sign; in a set, what only one has is marked. */
export function Comparison<T>({ caption, items, idOf, nameOf, head, facts, onlyDifferences, onOnlyDifferences, onRemove }: ComparisonProps<T>) {
  const { t } = useTranslation();
  const id = useId();
  const known = facts.filter((fact) => items.some((item) => fact.value(item).length > 0));
  const different = new Set(known.filter((fact) => differs(items.map(fact.value))).map((fact) => fact.id));
  const shown = onlyDifferences ? known.filter((fact) => different.has(fact.id)) : known;
  return (
    <div className="comparison">
      <div className="row comparison-bar">
        <p role="status">{t('compare.differ', { count: different.size, of: known.length })}</p>
        <label className="check">
          <input type="checkbox" checked={onlyDifferences} onChange={(event) => { onOnlyDifferences(event.target.checked); }} />
          {t('compare.only')}
        </label>
      </div>
      <table style={{ '--columns': items.length } as React.CSSProperties}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {items.map((item) => (
              <th key={idOf(item)} scope="col" id={`${id}-${idOf(item)}`}>
                {head(item)}
                {onRemove === undefined ? null : (
                  <button type="button" className="button plain icon-only no-print" aria-label={t('compare.remove', { name: nameOf(item) })} title={t('compare.remove', { name: nameOf(item) })} onClick={() => { onRemove(item); }}>
                    <Icon name="close" size={18} />
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((fact) => {
            const differing = different.has(fact.id);
            const own = differing ? onlyOneHas(items.map(fact.value).filter((value) => typeof value !== 'string')) : new Set<string>();
            return (
              <tr key={fact.id} className={differing ? 'differs' : ''}>
                <th scope="row">
                  {fact.label}
                  {differing ? <span className="differing">{t('compare.differs')}</span> : null}
                </th>
                {items.map((item) => (
                  <td key={idOf(item)} data-label={nameOf(item)}>
                    {cell(fact, item, own)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.length === 0 ? <p className="quiet">{t('compare.alike')}</p> : null}
    </div>
  );

  function cell(fact: ComparedFact<T>, item: T, own: Set<string>): ReactNode {
    const value = fact.value(item);
    if (value.length === 0) {
      return <span className="quiet">{t('compare.nothing')}</span>;
    }
    if (fact.show !== undefined) {
      return fact.show(item);
    }
    if (typeof value === 'string') {
      return value;
    }
    return (
      <ul>
        {value.map((one) => (
          <li key={one}>{own.has(one) ? <mark>{one}</mark> : one}</li>
        ))}
      </ul>
    );
  }
}
