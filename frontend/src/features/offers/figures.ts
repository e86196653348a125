import type { OfferFigures } from '@/shared/api/types';

/** The figures as they are typed in a row. */
export interface TypedFigures {
  intake: string;
  treatment: string;
  places: string;
}

const LONGEST_WAIT_WEEKS = 520;
const MOST_PLACES = 999;

/** As they are written for a reader of this language, with a comma or a point. */
export function typedOf({ waitIntakeWeeks, waitTreatmentWeeks, freePlaces }: OfferFigures, language: string): TypedFigures {
  const written = (value: number | null | undefined) => (value == null ? '' : new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false }).format(value));
  return { intake: written(waitIntakeWeeks), treatment: written(waitTreatmentWeeks), places: written(freePlaces) };
}

/** A number of weeks with one decimal at most; null when nothing is typed, undefined when it is no such number. */
export function weeksOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') {
    return null;
  }
  return /^\d{1,3}(\.\d)?$/.test(text) && Number(text) <= LONGEST_WAIT_WEEKS ? Number(text) : undefined;
}

/** A number of places; null when nothing is typed, undefined when it is no such number. */
export function placesOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') {
    return null;
  }
  return /^\d{1,3}$/.test(text) && Number(text) <= MOST_PLACES ? Number(text) : undefined;
}
