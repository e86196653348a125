import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import { useActing, useSession } from '@/shared/session/session';
import { discardDraft, draftQuery, saveDraft, type Draft, type Fields } from '@/shared/draft/drafts';
import { forgetHere, keepHere, keptHere } from '@/shared/draft/kept';

const PAUSE = 1_000;

/** `conflict`: the draft was saved elsewhere, and neither version is lost until someone chooses. */
export type DraftState = 'none' | 'saving' | 'saved' | 'here' | 'conflict';

interface DraftOf<T extends Fields> {
  /** Kebab-case name of the form. */
  form: string;
  /** Changes when the fields of the form do. */
  version: string;
  /** Id of what the form is about, or `new`. */
  subject: string;
  /** What is in the form now: every field that the form has. */
  value: T;
  /** The form as it is when nothing was typed. */
  empty: T;
  /** Puts in the form what was typed before; only fields that it still has. */
  restore: (value: Partial<T>) => void;
}

export interface DraftStatus {
  state: DraftState;
  /** ISO instant. */
  savedAt: string | undefined;
  restored: boolean;
  /** When what was found here was saved, as ISO instant; absent when only this tab has it. */
  foundFrom: string | undefined;
  /** What was typed in fields that the form had then and has no more. */
  left: Fields;
  /** The form takes over what was saved elsewhere. */
  takeTheirs: () => void;
  /** What is in this form replaces what was saved elsewhere. */
  keepMine: () => void;
  /** Empties the form and erases the draft. */
  startAgain: () => void;
  /** Erases the draft, because the form was sent. */
  finish: () => Promise<void>;
}

/** Keeps what is typed: in this tab at once, on the server a second later. Gives it back after a reload, a restart or on another machine. */
export function useDraft<T extends Fields>({ form, version, subject, value, empty, restore }: DraftOf<T>): DraftStatus {
  const acting = useActing();
  const client = useQueryClient();
  const { me } = useSession();
  const key = ['loodlijn.draft', me.person.id, acting.tenant.slug, acting.party.id, form, subject].join(' ');
  const query = useMemo(() => draftQuery(acting, form, subject), [acting, form, subject]);
  const { data: remote } = useQuery(query);
  const [state, setState] = useState<DraftState>('none');
  const [savedAt, setSavedAt] = useState<string>();
  const [restored, setRestored] = useState(false);
  const [foundFrom, setFoundFrom] = useState<string>();
  const [left, setLeft] = useState<Fields>({});
  const text = JSON.stringify(value);
  const base = useRef<{ ready: boolean; text: string; version: string | undefined; busy: boolean; done: boolean }>({ ready: false, text, version: undefined, busy: false, done: false });

  const show = (formVersion: string, body: Fields) => {
    const known = Object.fromEntries(Object.entries(body).filter(([name]) => name in empty)) as Partial<T>;
    setLeft(formVersion === version ? {} : Object.fromEntries(Object.entries(body).filter(([name, typed]) => !(name in empty) && typed !== '' && typed != null)));
    base.current.text = JSON.stringify({ ...empty, ...known });
    setRestored(true);
    restore(known);
  };

  const saved = (draft: Draft) => {
    base.current.version = draft.version;
    client.setQueryData(query.queryKey, draft);
    setSavedAt(draft.updatedAt);
  };

  const save = async (over = false) => {
    const now = base.current;
    if (now.busy || now.done || !now.ready) {
      return;
    }
    now.busy = true;
    const sent = JSON.stringify(value);
    setState('saving');
    try {
      if (over) {
        now.version = (await client.query(query))?.version;
      }
      saved(await saveDraft(acting, form, subject, version, value, now.version));
      now.text = sent;
      forgetHere(key);
      setState('saved');
    } catch (problem) {
      setState(problem instanceof ApiProblem && problem.conflict ? 'conflict' : 'here');
    } finally {
      now.busy = false;
    }
  };
  const saveNow = useEffectEvent(() => void save());

  // What was kept before, once: in this tab when it had something that did not reach the server, else on the server.
  const begin = useEffectEvent((found: Draft | null) => {
    const now = base.current;
    const here = keptHere(key);
    now.ready = true;
    now.version = here === undefined ? found?.version : here.version;
    if (here !== undefined) {
      show(here.formVersion, here.body);
      now.text = '';
      setState(found?.version === here.version ? 'here' : 'conflict');
    } else if (text !== now.text) {
      // Someone typed before the answer came.
      setState(found === null ? 'here' : 'conflict');
    } else if (found !== null) {
      setSavedAt(found.updatedAt);
      setFoundFrom(found.updatedAt);
      setState('saved');
      show(found.formVersion, found.body);
    }
  });

  const meet = useEffectEvent((found: Draft | null) => {
    const now = base.current;
    if (!now.ready) {
      begin(found);
    } else if (!now.busy && !now.done && found !== null && found.version !== now.version) {
      setState('conflict');
    }
  });

  useEffect(() => {
    if (remote !== undefined) {
      meet(remote);
    }
  }, [remote]);

  const changed = useEffectEvent(() => base.current.ready && !base.current.done && text !== base.current.text && state !== 'conflict');

  useEffect(() => {
    if (!changed()) {
      return undefined;
    }
    keepHere(key, { formVersion: version, body: JSON.parse(text) as Fields, version: base.current.version });
    const timer = setTimeout(() => { saveNow(); }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [text, key, version, state]);

  const flush = useEffectEvent(() => {
    if (changed()) {
      void save();
    }
  });

  useEffect(() => {
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
    };
  }, []);

  const erase = async () => {
    base.current.version = undefined;
    forgetHere(key);
    client.setQueryData(query.queryKey, null);
    await discardDraft(acting, form, subject).catch(() => undefined);
  };

  return {
    state,
    savedAt,
    restored,
    foundFrom,
    left,
    takeTheirs: () => {
      forgetHere(key);
      void client.query(query).then((found) => {
        base.current.version = found?.version;
        setState(found === null ? 'none' : 'saved');
        setSavedAt(found?.updatedAt);
        show(found?.formVersion ?? version, found?.body ?? {});
      });
    },
    keepMine: () => void save(true),
    startAgain: () => {
      base.current.text = JSON.stringify(empty);
      setState('none');
      setRestored(false);
      setLeft({});
      restore(empty);
      void erase();
    },
    finish: () => {
      base.current.done = true;
      return erase();
    },
  };
}
