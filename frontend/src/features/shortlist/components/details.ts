import type { TFunction } from 'i18next';
import type { Listing } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';

type Details = Listing['details'];

/** For whom, in years; undefined when no bound is known. */
export function ageText({ ageFrom, ageUntil }: Pick<Details, 'ageFrom' | 'ageUntil'>, t: TFunction): string | undefined {
  if (ageFrom != null && ageUntil != null) {
    return t('listing.ageBetween', { from: ageFrom, until: ageUntil });
  }
  if (ageFrom != null) {
    return t('listing.ageFrom', { from: ageFrom });
  }
  return ageUntil == null ? undefined : t('listing.ageUntil', { until: ageUntil });
}

/** How many places are free; undefined when nobody said. */
export function roomText(freePlaces: number | null | undefined, t: TFunction): string | undefined {
  return freePlaces == null ? undefined : freePlaces === 0 ? t('listing.noPlaces') : t('listing.places', { count: freePlaces });
}

/** A client stop that is in force, or one that is to come. */
export function stopText({ from, until, now }: NonNullable<Details['stop']>, t: TFunction, language: string): string {
  if (now) {
    return until == null ? t('listing.stopOpen') : t('listing.stopUntil', { until: longDate(until, language) });
  }
  return until == null ? t('listing.stopFrom', { from: longDate(from, language) }) : t('listing.stopFromUntil', { from: longDate(from, language), until: longDate(until, language) });
}
