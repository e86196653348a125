import type { Listing } from '@/shared/api/types';
import { places } from '@/features/shortlist/components/places';

/** As many offers as one screen can show side by side. */
export const MOST_COMPARED = 4;

type Named = Pick<Listing, 'provider' | 'title' | 'municipalities' | 'placeText'>;

/** What offers beside each other are titled: two of one provider with one title are told apart by where they are, else by a number. */
export function titlesOf(offers: readonly Named[]): string[] {
  const twins = offers.map((one) => offers.filter(({ provider, title }) => provider.id === one.provider.id && title === one.title));
  return offers.map((one, index) => {
    const same = twins[index] ?? [];
    const elsewhere = new Set(same.map((twin) => places(twin))).size === same.length;
    return same.length < 2 ? one.title : elsewhere ? `${one.title} (${places(one)})` : `${one.title} ${same.indexOf(one) + 1}`;
  });
}

/** The offers chosen to compare, as they stand in the address: no more than fit, none twice. */
export function comparedOf(search: Record<string, unknown>): { ids?: string[] } {
  const given = search['ids'];
  const ids = (Array.isArray(given) ? (given as unknown[]) : [given]).filter((one): one is string => typeof one === 'string' && one !== '' && one.length <= 64);
  return ids.length === 0 ? {} : { ids: [...new Set(ids)].slice(0, MOST_COMPARED) };
}

export function withoutCompared(ids: readonly string[], id: string): { ids?: string[] } {
  return comparedOf({ ids: ids.filter((one) => one !== id) });
}
