import { ApiProblem } from '@/shared/api/problem';

/** What the server has against one field; empty for nothing. */
export function saidOf(problem: Error | null, pointer: string): string {
  return problem instanceof ApiProblem ? (problem.errors.find((error) => error.pointer === pointer)?.detail ?? '') : '';
}

/** The problem when it is not said beside a field. */
export function unplaced(problem: Error | null, pointers: readonly string[]): Error | null {
  return pointers.some((pointer) => saidOf(problem, pointer) !== '') ? null : problem;
}
