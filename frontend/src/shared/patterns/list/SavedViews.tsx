import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '@/shared/api/types';
import { NameView } from '@/shared/patterns/list/NameView';
import type { NewsOfViews } from '@/shared/patterns/list/news';
import { sameSearch, useSavedViews } from '@/shared/patterns/list/savedViews';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { Icon } from '@/shared/ui/Icon';
import { Menu } from '@/shared/ui/Menu';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { why } from '@/shared/ui/why';
import '@/shared/patterns/list/list.css';

interface SavedViewsProps {
  /** Names the list within the product: `shortlist`. */
  list: string;
  /** What is chosen now, as it stands in the address. */
  current: Record<string, unknown>;
  onOpen: (search: Record<string, unknown>) => void;
  /** When one can be told what is new in a view. */
  news?: NewsOfViews;
}

// Who puts views in order does so now and then.
const ManageViews = lazy(async () => ({ default: (await import('@/shared/patterns/list/ManageViews')).ManageViews }));

/** Views that this person gave a name, and those that colleagues share: open one, keep the present one, share one's own, or let go of it with a way back. */
export function SavedViews({ list, current, onOpen, news }: SavedViewsProps) {
  const { t } = useTranslation();
  const { options } = useRouter();
  const { own, ofColleagues, known, error, refetch, save, saving, share, rename, move, remove, putBack } = useSavedViews(list);
  const [naming, setNaming] = useState(false);
  const [managing, setManaging] = useState(false);
  const here = options.stringifySearch(current).replace(/^\?/, '');
  const mine = own.find((view) => sameSearch(view.address, here));
  const shown = mine ?? ofColleagues.find((view) => sameSearch(view.address, here));

  function failed(what: string) {
    return (problem: unknown) => {
      tell(`${what} ${why(problem, t)}`, { kind: 'refused' });
    };
  }

  /** Gives the way back. */
  async function drop(view: SavedView): Promise<() => Promise<SavedView>> {
    const position = own.indexOf(view) + 1;
    const told = news?.of(view) ?? false;
    await remove(view);
    return async () => {
      const back = await putBack({ ...view, position });
      if (told) {
        await news?.turn(back, true);
      }
      return back;
    };
  }

  async function dropUndoably(view: SavedView) {
    const back = await drop(view);
    undoable(t, t('views.removed', { name: view.name }), t('undo.button'), back);
  }

  async function toggleShared(view: SavedView) {
    await share({ view, shared: !view.shared });
    tell(t(view.shared ? 'views.unshared' : 'views.shared', { name: view.name }));
  }

  async function turnNews(view: SavedView, on: boolean) {
    await news?.turn(view, on);
    tell(t(on ? 'views.newsOn' : 'views.newsOff', { name: view.name }));
  }
  const failedNews = (view: SavedView) => failed(t('views.newsFailed', { name: view.name }));

  const item = (view: SavedView) => (
    <button key={view.id} type="button" className="item" aria-pressed={view === shown} onClick={() => { onOpen(options.parseSearch(`?${view.address}`)); }}>
      <span className="tick">{view === shown ? <Icon name="check" /> : null}</span>
      <span>
        {view.name}
        {news?.of(view) ? <span className="detail">{t('views.tells')}</span> : null}
        {own.includes(view) ? view.shared ? <span className="detail">{t('views.isShared')}</span> : null : <span className="detail">{t('views.by', { name: view.maker })}</span>}
      </span>
    </button>
  );

  return (
    <>
      <Menu
        className="button plain"
        button={
          <>
            {shown === undefined ? t('views.button') : <span className="view-shown">{shown.name}</span>}
            <Icon name="down" size={18} />
          </>
        }
      >
        {error !== null && !known ? <Trouble problem={error} what={t('views.failed')} retry={() => void refetch()} /> : null}
        {known && own.length === 0 ? <p className="group">{t('views.none')}</p> : null}
        {own.map(item)}
        {ofColleagues.length === 0 ? null : (
          <div role="group" aria-label={t('views.ofColleagues')}>
            <p className="group" aria-hidden="true">{t('views.ofColleagues')}</p>
            {ofColleagues.map(item)}
          </div>
        )}
        <hr />
        {mine === undefined ? (
          <button type="button" className="item" aria-disabled={here === '' || !known} onClick={() => { setNaming(here !== '' && known); }}>
            {t('views.save')}
          </button>
        ) : (
          <>
            {news === undefined ? null : (
              <button type="button" className="item" onClick={() => { turnNews(mine, !news.of(mine)).catch(failedNews(mine)); }}>
                {t(news.of(mine) ? 'views.newsEnd' : 'views.newsBegin', { name: mine.name })}
              </button>
            )}
            <button type="button" className="item" onClick={() => { toggleShared(mine).catch(failed(t('views.shareFailed', { name: mine.name }))); }}>
              {t(mine.shared ? 'views.unshare' : 'views.share', { name: mine.name })}
            </button>
            <button type="button" className="item" onClick={() => { dropUndoably(mine).catch(failed(t('views.removeFailed', { name: mine.name }))); }}>
              {t('views.remove', { name: mine.name })}
            </button>
          </>
        )}
        {own.length === 0 ? null : (
          <button type="button" className="item" onClick={() => { setManaging(true); }}>
            {t('views.manage')}
          </button>
        )}
      </Menu>
      {managing ? (
        <Suspense fallback={null}>
          <ManageViews
            own={own}
            news={news === undefined ? undefined : { of: news.of, turn: (view, on) => turnNews(view, on).catch(failedNews(view)) }}
            onMove={(view, to) => { move({ id: view.id, to }).catch(failed(t('views.moveFailed', { name: view.name }))); }}
            onRename={(view, name) => rename({ view, name })}
            onRemove={(view) =>
              drop(view).catch((problem: unknown) => {
                failed(t('views.removeFailed', { name: view.name }))(problem);
                throw problem;
              })
            }
            onClose={() => { setManaging(false); }}
          />
        </Suspense>
      ) : null}
      {naming ? (
        <NameView
          own={own}
          busy={saving}
          onClose={() => { setNaming(false); }}
          onName={async (name, shared, key) => {
            await save({ name, address: here, shared, key });
            setNaming(false);
            tell(t('views.saved', { name }));
          }}
        />
      ) : null}
    </>
  );
}
