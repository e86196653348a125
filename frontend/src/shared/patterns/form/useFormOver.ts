import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useState, type Dispatch, type SetStateAction } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { Fields } from '@/shared/draft/drafts';
import { useDraft, type DraftStatus } from '@/shared/draft/useDraft';

interface FormOver<T extends Fields, Saved> {
  /** Kebab-case name of the form, and id of what it is about. */
  draftOf: { form: string; subject: string };
  /** The form as it is when nothing was typed. */
  begin: () => T;
  /** Where what is saved is kept. */
  query: QueryKey;
  save: (typed: T) => Promise<Saved>;
  onSaved: (now: Saved) => void;
}

interface FormState<T extends Fields, Saved> {
  typed: T;
  setTyped: Dispatch<SetStateAction<T>>;
  /** How often it could not be saved, for the summary of errors. */
  attempt: number;
  /** Says that it cannot be saved as it is, before anything is sent. */
  notYet: () => void;
  draft: DraftStatus;
  saving: UseMutationResult<Saved, Error, void>;
  errors: ApiProblem['errors'];
  /** What is wrong at a place of what was sent; empty when nothing is. */
  faultOf: (pointer: string) => string;
}

/** A form over one thing that the server has. What is typed is kept as a draft; who is overtaken keeps it, and saves it over what there is then. */
export function useFormOver<T extends Fields, Saved>({ draftOf, begin, query, save, onSaved }: FormOver<T, Saved>): FormState<T, Saved> {
  const client = useQueryClient();
  const [start] = useState(begin);
  const [typed, setTyped] = useState<T>(start);
  const [attempt, setAttempt] = useState(0);
  const draft = useDraft<T>({
    ...draftOf,
    version: '1',
    value: typed,
    empty: start,
    restore: (former) => { setTyped((now) => ({ ...now, ...former })); },
  });
  const notYet = () => { setAttempt((before) => before + 1); };
  const saving = useMutation({
    mutationFn: () => save(typed),
    onSuccess: async (now) => {
      await draft.finish();
      client.setQueryData(query, now);
      onSaved(now);
    },
    onError: (problem) => {
      notYet();
      // Somebody was earlier: what there is now is fetched, what was typed stays, and saving again holds for it.
      if (problem instanceof ApiProblem && problem.status === 412) {
        void client.invalidateQueries({ queryKey: query });
      }
    },
  });
  const errors = saving.error instanceof ApiProblem ? saving.error.errors : [];
  return { typed, setTyped, attempt, notYet, draft, saving, errors, faultOf: (pointer) => errors.find((error) => error.pointer === pointer)?.detail ?? '' };
}
