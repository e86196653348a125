import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '@/shared/api/types';
import { Question } from '@/shared/patterns/confirm/Question';
import type { NewsOfViews } from '@/shared/patterns/list/news';
import { Icon } from '@/shared/ui/Icon';
import { useFocusNext } from '@/shared/ui/useFocusNext';
import '@/shared/patterns/list/manage.css';
import { why } from '@/shared/ui/why';

interface ManageViewsProps {
  own: readonly SavedView[];
  news: NewsOfViews | undefined;
  /** To a place counted from 0. */
  onMove: (view: SavedView, to: number) => void;
  /** Fails when the server did not take it. */
  onRename: (view: SavedView, name: string) => Promise<unknown>;
  /** Gives the way back; fails when the server did not take it. */
  onRemove: (view: SavedView) => Promise<() => Promise<SavedView>>;
  onClose: () => void;
}

interface Gone {
  view: SavedView;
  /** Counted from 0 among the rows. */
  place: number;
  back: Promise<() => Promise<SavedView>>;
}

/** One's own views in their order: another order, another name, mail about what is new, or no longer kept. Each thing holds at once. */
export function ManageViews({ own, news, onMove, onRename, onRemove, onClose }: ManageViewsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const [gone, setGone] = useState<readonly Gone[]>([]);
  const focusNext = useFocusNext();
  const kept = own.filter(({ id }) => gone.every(({ view }) => view.id !== id));
  const rows = gone.reduce<readonly (SavedView | Gone)[]>((all, one) => all.toSpliced(one.place, 0, one), kept);
  const pressed = useRef<{ id: string; way: 'up' | 'down' }>(undefined);

  // A row that moves in the page loses the focus: it goes back to the button that moved it.
  useEffect(() => {
    const { id, way } = pressed.current ?? {};
    if (id !== undefined) {
      pressed.current = undefined;
      list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(`${id} ${way}`)}"]`)?.focus();
    }
  }, [own]);

  function move(view: SavedView, way: 'up' | 'down') {
    const to = kept.indexOf(view) + (way === 'up' ? -1 : 1);
    if (to >= 0 && to < kept.length) {
      pressed.current = { id: view.id, way };
      setSaid(t('views.movedTo', { name: view.name, place: to + 1, of: kept.length }));
      onMove(view, to);
    }
  }

  function remove(view: SavedView) {
    const back = onRemove(view);
    const stays = () => { setGone((now) => now.filter((one) => one.view !== view)); };
    back.catch(stays);
    setGone((now) => [...now, { view, place: rows.indexOf(view), back }]);
    focusNext(backOf(view));
  }

  function returned(before: SavedView, now: SavedView) {
    setGone((all) => all.filter(({ view }) => view !== before));
    focusNext(renameOf(now));
  }

  return (
    <Question
      title={t('views.manageTitle')}
      onClose={onClose}
      actions={
        <button type="button" className="button primary" onClick={onClose}>
          {t('views.done')}
        </button>
      }
    >
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {rows.length === 0 ? <p>{t('views.none')}</p> : null}
      <ul ref={list} className="view-list">
        {rows.map((row) => ('view' in row ? <GoneRow key={row.view.id} gone={row} onReturned={(now) => { returned(row.view, now); }} /> : keptRow(row)))}
      </ul>
    </Question>
  );

  function keptRow(view: SavedView) {
    const index = kept.indexOf(view);
    return (
      <li key={view.id}>
        <span className="places">
          <button type="button" className="button plain icon-only" data-move={`${view.id} up`} aria-disabled={index === 0} aria-label={t('views.up', { name: view.name })} onClick={() => { move(view, 'up'); }}>
            <Icon name="up" />
          </button>
          <button type="button" className="button plain icon-only" data-move={`${view.id} down`} aria-disabled={index === kept.length - 1} aria-label={t('views.down', { name: view.name })} onClick={() => { move(view, 'down'); }}>
            <Icon name="down" />
          </button>
        </span>
        <Row view={view} news={news} onRename={onRename} onRemove={remove} />
      </li>
    );
  }
}

function backOf({ id }: SavedView): string {
  return `view-back-${id}`;
}

function renameOf({ id }: SavedView): string {
  return `view-rename-${id}`;
}

/** Where a view stood that is no longer kept, with the way back. */
function GoneRow({ gone: { view, back }, onReturned }: { gone: Gone; onReturned: (now: SavedView) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const undo = useMutation({ mutationFn: async () => (await back)(), onSuccess: onReturned });
  return (
    <li>
      <span className="view gone">
        <span id={id}>{t('views.removed', { name: view.name })}</span>
        <button type="button" id={backOf(view)} className="link-button" aria-describedby={id} aria-disabled={undo.isPending} onClick={() => { if (!undo.isPending) { undo.mutate(); } }}>
          {t('undo.button')}
        </button>
        {undo.error === null ? null : (
          <span className="field-error" role="alert">
            {why(undo.error, t)}
          </span>
        )}
      </span>
    </li>
  );
}

interface RowProps extends Pick<ManageViewsProps, 'news' | 'onRename'> {
  view: SavedView;
  onRemove: (view: SavedView) => void;
}

function Row({ view, news, onRename, onRemove }: RowProps) {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setRenaming(false);
    setTimeout(() => button.current?.focus());
  };
  if (renaming) {
    return <Rename view={view} onRename={onRename} onClose={close} />;
  }
  return (
    <div className="view">
      <strong>{view.name}</strong>
      {view.shared ? <span className="quiet small">{t('views.isShared')}</span> : null}
      {news === undefined ? null : (
        <label className="check">
          <input type="checkbox" aria-label={t('views.newsBegin', { name: view.name })} checked={news.of(view)} onChange={(event) => { void news.turn(view, event.target.checked); }} />
          {t('views.news')}
        </label>
      )}
      <span className="row">
        <button ref={button} id={renameOf(view)} type="button" className="link-button" aria-label={t('views.renameOf', { name: view.name })} onClick={() => { setRenaming(true); }}>
          {t('views.rename')}
        </button>
        <button type="button" className="link-button" aria-label={t('views.remove', { name: view.name })} onClick={() => { onRemove(view); }}>
          {t('views.drop')}
        </button>
      </span>
    </div>
  );
}

const LONGEST_NAME = 80;

function Rename({ view, onRename, onClose }: { view: SavedView; onRename: ManageViewsProps['onRename']; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState(view.name);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.select();
  }, []);

  async function save() {
    const typed = name.trim();
    if (typed === '') {
      setFault(t('views.nameMissing'));
    } else if (typed === view.name) {
      onClose();
    } else {
      setBusy(true);
      try {
        await onRename(view, typed);
        onClose();
      } catch (problem) {
        setFault(why(problem, t));
        setBusy(false);
      }
    }
  }

  return (
    <form
      className="view"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) {
          void save();
        }
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <label htmlFor={id}>{t('views.nameOf', { name: view.name })}</label>
      <input ref={field} id={id} className="input" maxLength={LONGEST_NAME} value={name} aria-invalid={fault !== undefined} aria-describedby={fault === undefined ? undefined : `${id}-fault`} onChange={(event) => { setName(event.target.value); }} />
      {fault === undefined ? null : (
        <p id={`${id}-fault`} className="field-error" role="alert">
          {fault}
        </p>
      )}
      <span className="row">
        <button type="submit" className="button" aria-disabled={busy}>
          {t('views.renameSave')}
        </button>
        <button type="button" className="button plain" onClick={onClose}>
          {t('change.cancel')}
        </button>
      </span>
    </form>
  );
}
