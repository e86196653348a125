import { useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import type { FieldProblem } from '@/shared/api/problem';
import { fieldErrors, showRefusals } from '@/shared/patterns/form/fieldErrors';

interface FaultsOf<T extends FieldValues> {
  form: Pick<UseFormReturn<T>, 'formState' | 'setError'>;
  /** In the order in which they stand in the form. */
  names: readonly Path<T>[];
  /** What the ids of the fields begin with. */
  prefix: string;
  /** The sentence for what the form itself found. */
  sentence: (fault: string) => string;
  /** The field that a JSON pointer of the server is about, without its first slash; the field of that name when left out. */
  nameOf?: (pointer: string) => Path<T> | undefined;
}

/** What is not right in a form, from the form itself and from the server, beside each field and summed up on top. */
export function useFaults<T extends FieldValues>({ form, names, prefix, sentence, nameOf = (pointer) => names.find((name) => name === pointer) }: FaultsOf<T>) {
  const [attempt, setAttempt] = useState(0);
  const errors = fieldErrors(names, form.formState.errors, prefix, sentence);
  const count = () => {
    setAttempt((before) => before + 1);
  };
  return {
    errors,
    attempt,
    errorOf: (name: Path<T>) => errors.find((error) => error.name === name)?.text ?? '',
    /** For the second argument of `handleSubmit`. */
    count,
    /** Shows what the server refused. Gives whether every refusal has a field to stand beside. */
    refuse: (refused: readonly FieldProblem[]) => {
      showRefusals(refused, nameOf, form.setError);
      count();
      return refused.length > 0 && refused.every(({ pointer }) => nameOf(pointer.slice(1)) !== undefined);
    },
  };
}
