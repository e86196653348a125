import type { Listing } from '@/shared/api/types';

const SHOWN = 3;

/** Where an offer is given: the municipalities, else the place as it was written down. */
export function places({ municipalities, placeText }: Pick<Listing, 'municipalities' | 'placeText'>, shown = SHOWN): string {
  const names = municipalities.map((municipality) => municipality.name);
  if (names.length === 0) {
    return placeText ?? '';
  }
  return names.length <= shown ? names.join(', ') : `${names.slice(0, shown - 1).join(', ')} +${names.length - shown + 1}`;
}
