import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listing } from '@/shared/api/types';
import { useKeys } from '@/shared/ui/keys';
import { useReadOn } from '@/shared/ui/useReadOn';
import { ResultRow } from '@/features/shortlist/components/ResultRow';

interface ResultsProps {
  items: Listing[];
  selected: string | undefined;
  /** The rows that were chosen to compare. */
  compared: readonly string[];
  onCompare: (id: string) => void;
  /** The rows that this person marked. */
  favourites: ReadonlySet<string>;
  onStar: (id: string) => void;
  updating: boolean;
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
  more: { busy: boolean; count: number; ask: () => Promise<unknown> } | undefined;
}

/** The rows, walked by j and k or the arrows. The browser draws only what is near the window, so five thousand rows stay light. */
export function Results({ items, selected, compared, onCompare, favourites, onStar, updating, hrefOf, onOpen, more }: ResultsProps) {
  const { t } = useTranslation();
  const { list, fromHere } = useReadOn<HTMLOListElement>(items.length, '.result-link');

  function walk(step: 1 | -1, event: KeyboardEvent) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.result-link') ?? [])];
    const focused = links.findIndex((link) => link === document.activeElement);
    const current = focused >= 0 ? focused : items.findIndex((item) => item.id === selected);
    const next = links[current < 0 ? 0 : current + step];
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
      next.closest('li')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** A plain click opens here; with a key held down the browser opens a tab or a window, as always. */
  function follow(event: MouseEvent) {
    const starred = (event.target as HTMLElement).closest<HTMLElement>('[data-star]')?.dataset['star'];
    if (starred !== undefined) {
      onStar(starred);
      return;
    }
    const id = (event.target as HTMLElement).closest<HTMLElement>('.result-link')?.dataset['listing'];
    if (id !== undefined && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      onOpen(id);
    }
  }

  /** The arrows scroll the page as always, except from a row. */
  function walkFromRow(step: 1 | -1, event: KeyboardEvent) {
    if (list.current?.contains(document.activeElement) === true) {
      walk(step, event);
    }
  }

  useKeys({
    x: () => {
      const id = (document.activeElement as HTMLElement | null)?.dataset['listing'];
      if (id !== undefined) {
        onCompare(id);
      }
    },
    s: () => {
      const id = (document.activeElement as HTMLElement | null)?.dataset['listing'];
      if (id !== undefined) {
        onStar(id);
      }
    },
    j: (event) => {
      walk(1, event);
    },
    k: (event) => {
      walk(-1, event);
    },
    ArrowDown: (event) => {
      walkFromRow(1, event);
    },
    ArrowUp: (event) => {
      walkFromRow(-1, event);
    },
  });

  return (
    <>
      <div className="result-heads" aria-hidden="true">
        <span />
        <span>{t('find.headWhat')}</span>
        <span>{t('find.headWhere')}</span>
        <span>{t('find.headWait')}</span>
        <span>{t('find.headFramework')}</span>
      </div>
      <ol
        ref={list}
        className={updating ? 'results updating' : 'results'}
        aria-busy={updating}
        aria-label={t('find.results')}
        onClick={follow}
        onChange={(event) => {
          onCompare((event.target as EventTarget as HTMLInputElement).value);
        }}
      >
        {items.map((listing) => (
          <ResultRow key={listing.id} listing={listing} href={hrefOf(listing.id)} selected={listing.id === selected} compared={compared.includes(listing.id)} favourite={favourites.has(listing.id)} />
        ))}
      </ol>
      {more === undefined ? null : (
        <p className="more">
          <button
            type="button"
            className="button"
            aria-disabled={more.busy}
            onClick={() => {
              if (!more.busy) {
                fromHere();
                void more.ask();
              }
            }}
          >
            {more.busy ? t('find.loadingMore') : t('find.more', { count: more.count })}
          </button>
        </p>
      )}
    </>
  );
}

/** Rows of the right height while the first ones are on their way, so that nothing moves when they come. */
export function ResultSkeletons() {
  const { t } = useTranslation();
  return (
    <div role="status">
      <span className="visually-hidden">{t('find.loading')}</span>
      <ol className="results" aria-hidden="true">
        {Array.from({ length: 8 }, (_, index) => (
          <li key={index} className="result">
            <span />
            <div className="what">
              <span className="skeleton" style={{ inlineSize: `${38 + ((index * 17) % 30)}%` }} />
              <span className="skeleton" style={{ inlineSize: `${30 + ((index * 11) % 25)}%` }} />
              <span className="skeleton" style={{ inlineSize: `${50 + ((index * 7) % 30)}%` }} />
            </div>
            <span className="skeleton" style={{ inlineSize: '60%' }} />
            <span className="skeleton" />
            <span className="skeleton" style={{ inlineSize: '70%' }} />
          </li>
        ))}
      </ol>
    </div>
  );
}
