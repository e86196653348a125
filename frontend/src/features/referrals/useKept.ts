import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { Referral } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { writeReferral } from '@/features/referrals/api/referrals';
import { givenOf, typedOf, type Typed } from '@/features/referrals/typed';

const PAUSE = 800;

type KeptState = 'none' | 'changed' | 'saving' | 'saved' | 'failed' | 'refused' | 'conflict';

/**
 * Keeps what is typed on the server, where it is encrypted, a moment after each change. Nothing of it is put in the browser, so the browser asks before it
 * throws away what was not kept yet.
 */
export function useKept(acting: Acting, referral: Referral) {
  const [value, setValue] = useState(() => typedOf(referral.content));
  const [doubts, setDoubts] = useState<readonly string[]>(referral.doubts);
  const [state, setState] = useState<KeptState>('none');
  const [problem, setProblem] = useState<ApiProblem>();
  const [theirs, setTheirs] = useState<Referral>();
  const now = useRef({ value, version: referral.version, kept: JSON.stringify(givenOf(value)) });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(undefined);

  /** Gives whether the server has what is typed. */
  async function keep(): Promise<boolean> {
    clearTimeout(timer.current);
    if (running.current !== undefined) {
      await running.current;
    }
    const given = givenOf(now.current.value);
    const text = JSON.stringify(given);
    if (text === now.current.kept) {
      return true;
    }
    setState('saving');
    running.current = writeReferral(acting, referral.id, now.current.version, given).then(
      (saved) => {
        now.current = { ...now.current, version: saved.version, kept: text };
        setDoubts(saved.doubts);
        setProblem(undefined);
        setState('saved');
        return true;
      },
      (failure: unknown) => {
        const refused = failure instanceof ApiProblem ? failure : undefined;
        setProblem(refused);
        setTheirs(refused?.status === 412 ? (refused.current as Referral | undefined) : undefined);
        setState(refused?.status === 412 ? 'conflict' : refused?.status === 400 ? 'refused' : 'failed');
        return false;
      },
    );
    const done = await running.current;
    running.current = undefined;
    return done && (JSON.stringify(givenOf(now.current.value)) === text || keep());
  }

  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const unsaved = () => JSON.stringify(givenOf(now.current.value)) !== now.current.kept;
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved()) {
        void latest.current();
        event.preventDefault();
      }
    };
    const again = () => void latest.current();
    addEventListener('beforeunload', warn);
    addEventListener('online', again);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('online', again);
      clearTimeout(timer.current);
      void latest.current();
    };
  }, []);

  return {
    value,
    doubts,
    state,
    problem,
    /** As somebody else left it; there is such a thing in a conflict only. */
    theirs,
    version: () => now.current.version,
    keep,
    change: (part: Partial<Typed>) => {
      const next = { ...now.current.value, ...part };
      now.current.value = next;
      setValue(next);
      setState((before) => (before === 'conflict' ? before : 'changed'));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void latest.current(), PAUSE);
    },
    /** Goes on with what somebody else wrote. */
    takeTheirs: () => {
      if (theirs !== undefined) {
        const next = typedOf(theirs.content);
        now.current = { value: next, version: theirs.version, kept: JSON.stringify(givenOf(next)) };
        setValue(next);
        setDoubts(theirs.doubts);
        setTheirs(undefined);
        setProblem(undefined);
        setState('saved');
      }
    },
    /** Writes over what somebody else wrote. */
    keepMine: () => {
      if (theirs !== undefined) {
        now.current = { ...now.current, version: theirs.version, kept: '' };
        setTheirs(undefined);
        void keep();
      }
    },
  };
}
