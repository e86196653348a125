import type { TFunction } from 'i18next';
import { ApiProblem } from '@/shared/api/problem';

/** Why something failed, and what one can do, in the words of the server where it has them. */
export function why(cause: unknown, t: TFunction): string {
  if (!(cause instanceof ApiProblem)) {
    return t('trouble.program');
  }
  if (cause.offline) {
    return t('trouble.offline');
  }
  if (cause.detail !== undefined) {
    return cause.detail;
  }
  if (cause.status === 403) {
    return t('trouble.forbidden');
  }
  if (cause.status === 404) {
    return t('trouble.gone');
  }
  if (cause.status >= 500) {
    return t('trouble.server');
  }
  // A refusal that says all in its title has no detail.
  return cause.title === '' ? t('trouble.refused', { status: cause.status }) : cause.title;
}
