import type { ClosingDay } from '@/shared/api/types';

/** Terms as they are typed, in days; `newDay` and `newName` are of a day that was not added to the list yet. */
export type TermFields = Record<'answerDays' | 'additionDays' | 'decisionDays' | 'consortiumDays' | 'contactDays' | 'feedbackDays' | 'consentDays' | 'referralDays' | 'staleDays', string> & {
  /** Empty: nothing was decided. */
  consentBy: string;
  days: ClosingDay[];
  /** Whether it was said that there are none. */
  noDays: boolean;
  newDay: string;
  newName: string;
};

/** The days with the one that was typed last, in their order; a day that is there already gets the new name. */
export function withDay({ days, newDay, newName }: Pick<TermFields, 'days' | 'newDay' | 'newName'>): ClosingDay[] {
  return newDay === '' || newName.trim() === '' ? days : [...days.filter(({ day }) => day !== newDay), { day: newDay, name: newName.trim() }].sort((one, other) => one.day.localeCompare(other.day));
}
