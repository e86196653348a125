/** The parts of the settings, each with the word for it in the address. */
export const parts = [
  { id: 'look', address: 'uiterlijk' },
  { id: 'municipalities', address: 'gemeenten' },
  { id: 'terms', address: 'termijnen' },
  { id: 'desk', address: 'loket' },
  { id: 'site', address: 'eigen-site' },
  { id: 'contracts', address: 'overeenkomsten' },
  { id: 'objection', address: 'bezwaar' },
] as const;

export type PartId = (typeof parts)[number]['id'];

/** The word for a part in the address. */
export function addressOf(part: PartId): string {
  return parts.find(({ id }) => id === part)?.address ?? parts[0].address;
}

/** The part that an address is about, by its word or by its name; the first when it names none. */
export function partAt(address: string | undefined): PartId {
  return parts.find((one) => one.address === address || one.id === address)?.id ?? parts[0].id;
}
