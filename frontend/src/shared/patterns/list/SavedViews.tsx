import { useRouter } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameSearch, useSavedViews, type SavedView, type SavedViewStore } from '@/shared/patterns/list/savedViews';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { Icon } from '@/shared/ui/Icon';
import { Menu } from '@/shared/ui/Menu';
import { Question } from '@/shared/patterns/confirm/Question';
import { tell } from '@/shared/ui/toasts';

interface SavedViewsProps {
  /** Names the list within the product: `shortlist`. */
  list: string;
  /** What is chosen now, as it stands in the address. */
  current: Record<string, unknown>;
  onOpen: (search: Record<string, unknown>) => void;
  store?: SavedViewStore;
}

const LONGEST_NAME = 60;

/** Views that this person gave a name: open one, keep the present one, or let go of it with a way back. */
export function SavedViews({ list, current, onOpen, store }: SavedViewsProps) {
  const { t } = useTranslation();
  const { options } = useRouter();
  const { views, save, remove } = useSavedViews(list, store);
  const [naming, setNaming] = useState(false);
  const here = options.stringifySearch(current).replace(/^\?/, '');
  const shown = views.find((view) => sameSearch(view.search, here));

  async function drop(view: SavedView) {
    await remove(view.id);
    undoable(t('views.removed', { name: view.name }), t('undo.button'), () => save(view));
  }

  return (
    <>
      <Menu
        className="button plain"
        button={
          <>
            {shown === undefined ? t('views.button') : shown.name}
            <Icon name="down" size={18} />
          </>
        }
      >
        {views.length === 0 ? <p className="group">{t('views.none')}</p> : null}
        {views.map((view) => (
          <button key={view.id} type="button" className="item" aria-pressed={view === shown} onClick={() => { onOpen(options.parseSearch(`?${view.search}`)); }}>
            <span className="tick">{view === shown ? <Icon name="check" /> : null}</span>
            {view.name}
          </button>
        ))}
        <hr />
        {shown === undefined ? (
          <button type="button" className="item" disabled={here === ''} onClick={() => { setNaming(true); }}>
            {t('views.save')}
          </button>
        ) : (
          <button type="button" className="item" onClick={() => void drop(shown)}>
            {t('views.remove', { name: shown.name })}
          </button>
        )}
      </Menu>
      {naming ? (
        <Naming
          taken={views.map((view) => view.name)}
          onClose={() => { setNaming(false); }}
          onName={(name) => {
            setNaming(false);
            void save({ name, search: here }).then(() => { tell(t('views.saved', { name })); });
          }}
        />
      ) : null}
    </>
  );
}

function Naming({ taken, onName, onClose }: { taken: string[]; onName: (name: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const typed = name.trim();
  return (
    <Question
      title={t('views.save')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="submit" form={id} className="button primary">
            {t('views.submit')}
          </button>
        </>
      }
    >
      <form
        id={id}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (typed !== '') {
            onName(typed);
          }
        }}
      >
        <label htmlFor={`${id}-name`}>{t('views.name')}</label>
        <input
          id={`${id}-name`}
          className="input"
          maxLength={LONGEST_NAME}
          value={name}
          aria-invalid={tried && typed === ''}
          aria-describedby={`${id}-about`}
          onChange={(event) => { setName(event.target.value); }}
        />
        <p id={`${id}-about`} className={tried && typed === '' ? 'field-error' : 'small quiet'}>
          {tried && typed === '' ? t('views.nameMissing') : taken.includes(typed) ? t('views.replaces', { name: typed }) : t('views.about')}
        </p>
      </form>
    </Question>
  );
}
