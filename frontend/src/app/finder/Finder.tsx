import { useRouter } from '@tanstack/react-router';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnown } from '@/app/finder/known';
import { sectionsOf, type Option } from '@/app/finder/sections';
import { LONGEST, SHORTEST, useFound } from '@/app/finder/useFound';
import { useCan, useSession } from '@/shared/session/session';
import { Highlighted } from '@/shared/ui/Highlighted';
import { Icon } from '@/shared/ui/Icon';
import { rememberVisit, visited } from '@/shared/ui/visited';
import '@/app/finder/finder.css';

interface FinderProps {
  onClose: () => void;
  onKeys: () => void;
}

/** Search over everything: one field, and below it where one can go, by groups. The field keeps the focus; the arrows walk through the rows. */
export function Finder({ onClose, onKeys }: FinderProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const { acting, me } = useSession();
  const maySearch = useCan('shortlist:search');
  const dialog = useRef<HTMLDialogElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [walkedTo, setWalkedTo] = useState<string>();
  const [waiting, setWaiting] = useState<{ newTab: boolean }>();
  const [recent] = useState(() => visited(me.person.id).filter(({ path }) => belongs(path, acting?.tenant.slug) && path !== router.state.location.href));
  const { groups, settled, failed } = useFound(acting, typed);
  const { jumps, acts } = useKnown(onKeys);

  const words = typed.trim();
  const sections = sectionsOf({
    typed,
    groups,
    jumps,
    acts,
    recent,
    labels: { recent: t('finder.recent'), jumps: t('finder.jumps'), acts: t('finder.acts'), list: t('finder.list') },
    onTheList: maySearch && acting !== undefined ? { key: 'on the list', title: t('finder.onTheList', { words }), icon: 'find', to: { path: `/${acting.tenant.slug}/vinden?${new URLSearchParams({ q: words }).toString()}` } } : undefined,
  });
  const options = sections.flatMap((section) => section.options);
  const found = options.filter(({ key }) => key !== 'on the list').length;
  const active = options.find(({ key }) => key === walkedTo) ?? options[0];
  const domId = (option: Option) => `${id}-${options.indexOf(option)}`;

  // Before it is taken away, so that the browser can give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
    };
  }, []);

  const activeKey = active?.key;
  useEffect(() => {
    rows.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);

  function choose({ to, title, local }: Option, newTab: boolean) {
    onClose();
    if ('run' in to) {
      to.run();
      return;
    }
    if (!local) {
      rememberVisit(me.person.id, { path: to.path, title });
    }
    const href = `/app${to.path}`;
    if (newTab) {
      window.open(href, '_blank', 'noopener');
    } else {
      router.history.push(href);
    }
  }

  // Who pressed Enter before the answer came goes where the answer leads.
  useEffect(() => {
    if (waiting !== undefined && settled && active !== undefined) {
      choose(active, waiting.newTab);
    }
  });

  function walk(step: number) {
    const at = active === undefined ? -1 : options.indexOf(active);
    setWalkedTo(options[(at + step + options.length) % options.length]?.key);
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || active === undefined) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const newTab = event.ctrlKey || event.metaKey;
      const chosen = walkedTo !== undefined || settled || (active.local && active.key !== 'on the list');
      if (chosen) {
        choose(active, newTab);
      } else {
        setWaiting({ newTab });
      }
    }
  }

  /** With a key held down the browser opens a tab or a window, as with any link. */
  function follow(event: MouseEvent, option: Option) {
    if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      choose(option, false);
    }
  }

  return (
    <dialog
      ref={dialog}
      className="finder"
      aria-label={t('finder.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) {
          onClose();
        }
      }}
    >
      <div className="finder-line">
        <Icon name="find" />
        <input
          type="text"
          role="combobox"
          aria-label={t('finder.title')}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : domId(active)}
          placeholder={acting === undefined ? t('finder.title') : t('finder.placeholder', { tenant: acting.tenant.name })}
          maxLength={LONGEST}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          value={typed}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.target.value);
            setWalkedTo(undefined);
            setWaiting(undefined);
          }}
        />
        <button type="button" className="button plain icon-only" aria-label={t('frame.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {failed ? (
        <p className="finder-note" role="alert">
          {t('finder.failed')}
        </p>
      ) : words.length >= SHORTEST && settled && found === 0 ? (
        <p className="finder-note">{t('finder.nothing', { words })}</p>
      ) : null}
      <div ref={rows} id={`${id}-list`} role="listbox" aria-label={t('finder.results')} aria-busy={!settled} className={settled ? 'finder-rows' : 'finder-rows updating'}>
        {sections.map(({ key, label, options: inside }) => (
          <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
            <div id={`${id}-${key}`} className="finder-group">
              {label}
            </div>
            {inside.map((option) => (
              <a
                key={option.key}
                id={domId(option)}
                role="option"
                aria-selected={option === active}
                tabIndex={-1}
                className="finder-row"
                href={'path' in option.to ? `/app${option.to.path}` : '#'}
                onMouseDown={(event) => {
                  event.preventDefault();
                }}
                onMouseMove={() => {
                  setWalkedTo(option.key);
                }}
                onClick={(event) => {
                  follow(event, option);
                }}
              >
                <Icon name={option.icon} />
                <span className="finder-text">
                  <span className="finder-title">
                    <Highlighted match={{ text: option.title, ranges: option.titleRanges }} />
                  </span>
                  {option.context === '' ? null : (
                    <span className="finder-context">
                      <Highlighted match={{ text: option.context, ranges: option.contextRanges }} />
                    </span>
                  )}
                </span>
              </a>
            ))}
          </div>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {words.length >= SHORTEST && settled && !failed ? t('finder.count', { count: found }) : ''}
      </p>
      <p className="finder-keys" aria-hidden="true">
        <kbd data-key="↑ ↓" /> {t('finder.keyWalk')} <kbd data-key="Enter" /> {t('finder.keyOpen')} <kbd data-key="Ctrl Enter" /> {t('finder.keyTab')} <kbd data-key="Esc" /> {t('finder.keyClose')}
      </p>
    </dialog>
  );
}

/** Whether a page is of the tenant one works in, or of none. */
function belongs(path: string, slug: string | undefined): boolean {
  return (slug !== undefined && path.startsWith(`/${slug}/`)) || path.startsWith('/platform/');
}
