import type { Consortium, ConsortiumForm, ConsortiumGiven } from '@/shared/api/types';
import { basisPoints, percentage } from '@/features/consortium/shares';

export interface TypedMember {
  /** Tells lines apart as long as the form is there. */
  key: string;
  kvk: string;
  name: string;
  /** MEMBER, SUPPLIER, or nothing for who only governs. */
  part: '' | 'MEMBER' | 'SUPPLIER';
  lead: boolean;
  board: boolean;
  startsOn: string;
  endsOn: string;
  /** Per year what was typed as a percentage. */
  shares: Record<string, string>;
}

/** What is in the form. */
export interface TypedConsortium {
  form: '' | ConsortiumForm;
  members: TypedMember[];
  /** The years that are divided, in order. */
  years: string[];
}

export function typedOf({ form, members, shares }: Consortium, language: string, year: number): TypedConsortium {
  const divided = shares ?? [];
  const years = [...new Set([...divided.map((share) => String(share.year)), String(year)])].sort();
  const seen = new Set<string>();
  return {
    form: form ?? '',
    years,
    members: members.map(({ id, kvk, name, roles, startsOn, endsOn }) => {
      const first = !seen.has(kvk);
      seen.add(kvk);
      return {
        key: id,
        kvk,
        name,
        part: roles.includes('MEMBER') ? 'MEMBER' : roles.includes('SUPPLIER') ? 'SUPPLIER' : '',
        lead: roles.includes('LEAD'),
        board: roles.includes('BOARD'),
        startsOn,
        endsOn: endsOn ?? '',
        shares: first ? Object.fromEntries(divided.filter((share) => share.kvk === kvk).map((share) => [String(share.year), percentage(share.basisPoints, language)])) : {},
      };
    }),
  };
}

export function newMember(startsOn: string): TypedMember {
  return { key: crypto.randomUUID(), kvk: '', name: '', part: 'MEMBER', lead: false, board: false, startsOn, endsOn: '', shares: {} };
}

/** What is sent: of no consortium nobody takes part. */
export function givenOf({ form, members }: TypedConsortium): ConsortiumGiven {
  if (form === '') {
    return { members: [], shares: [] };
  }
  return {
    form,
    members: members.map(({ kvk, name, part, lead, board, startsOn, endsOn }) => ({
      kvk,
      name: name.trim(),
      roles: [...(part === '' ? [] : [part]), ...(lead ? (['LEAD'] as const) : []), ...(board ? (['BOARD'] as const) : [])],
      startsOn: startsOn === '' ? null : startsOn,
      endsOn: endsOn === '' ? null : endsOn,
    })),
    shares: members.flatMap(({ kvk, shares }) =>
      Object.entries(shares)
        .map(([year, typed]) => ({ kvk, year: Number(year), basisPoints: basisPoints(typed) ?? 0 }))
        .filter((share) => share.basisPoints > 0),
    ),
  };
}

/** What a year is divided in together, in basis points; undefined when something typed is no percentage. */
export function dividedIn(year: string, members: readonly TypedMember[]): number | undefined {
  return members.reduce<number | undefined>((sum, { shares }) => {
    const points = basisPoints(shares[year] ?? '');
    return sum === undefined || points === undefined ? undefined : sum + points;
  }, 0);
}
