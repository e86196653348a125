/** The draft, as the address and the API call it. */
export const DRAFT = 'draft';

const FORM = /^(draft|[1-9]\d{0,5})$/;

/** Which version the address asks for: a number or the draft; nothing for the newest. */
export function versionOf(search: Record<string, unknown>): { version?: string } {
  const { version } = search;
  return isVersion(version) ? { version } : {};
}

/** Which two versions the address lays beside each other. */
export function versionsOf(search: Record<string, unknown>): { before?: string; after?: string } {
  const { before, after } = search;
  return { ...(isVersion(before) ? { before } : {}), ...(isVersion(after) ? { after } : {}) };
}

/**
 * The version that is shown: the one of the address when it is there, else the newest published one, else the draft.
 *
 * @param numbers of all versions, the newest first; null for the draft
 */
export function shownVersion(asked: string | undefined, numbers: readonly (number | null | undefined)[]): string | undefined {
  const names = numbers.map((number) => number?.toString() ?? DRAFT);
  return names.find((name) => name === asked) ?? names.find((name) => name !== DRAFT) ?? names[0];
}

function isVersion(given: unknown): given is string {
  return typeof given === 'string' && FORM.test(given);
}
