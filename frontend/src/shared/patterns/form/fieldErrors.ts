import type { FieldErrors, FieldValues, Path, UseFormSetError } from 'react-hook-form';
import type { FieldProblem } from '@/shared/api/problem';
import type { FieldError } from '@/shared/patterns/form/ErrorSummary';

/**
 * The errors of a form in the order of its fields, as sentences.
 *
 * @param prefix what the ids of the fields begin with: `invite` for `invite-name`
 * @param sentence the text for what the form itself found; what the server said is a sentence already
 */
export function fieldErrors<T extends FieldValues, F extends Path<T>>(names: readonly F[], errors: FieldErrors<T>, prefix: string, sentence: (fault: string) => string): (FieldError & { name: F })[] {
  return names.flatMap((name) => {
    const error = errors[name];
    const message = typeof error?.message === 'string' ? error.message : undefined;
    return message === undefined ? [] : [{ name, field: `${prefix}-${name}`, text: error?.type === 'server' ? message : sentence(message) }];
  });
}

/** Puts what the server refused beside the fields it is about; `nameOf` finds the field for a JSON pointer without its first slash. */
export function showRefusals<T extends FieldValues>(refused: readonly FieldProblem[], nameOf: (pointer: string) => Path<T> | undefined, setError: UseFormSetError<T>): void {
  for (const problem of refused) {
    const name = nameOf(problem.pointer.slice(1));
    if (name !== undefined) {
      setError(name, { type: 'server', message: problem.detail });
    }
  }
}
