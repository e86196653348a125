/** The version that is not published, as the address and the API call it. */
export const DRAFT = 'draft';

const FORM = /^(draft|[1-9]\d{0,5})$/;

/** Which version the address asks for: a number or the draft; nothing for the newest. */
export function modelVersionOf(search: Record<string, unknown>): { version?: string } {
  const { version } = search;
  return isVersion(version) ? { version } : {};
}

/** Which two versions the address lays beside each other. */
export function modelVersionsOf(search: Record<string, unknown>): { before?: string; after?: string } {
  const { before, after } = search;
  return { ...(isVersion(before) ? { before } : {}), ...(isVersion(after) ? { after } : {}) };
}

/** What a version is called in an address. */
export function nameOf({ number }: { number?: number | null | undefined }): string {
  return number?.toString() ?? DRAFT;
}

/**
 * The version that is shown: the one of the address when it is there, else the newest published one, else the draft.
 *
 * @param versions the newest first; a draft before all
 */
export function shownVersion<V extends { number?: number | null | undefined }>(asked: string | undefined, versions: readonly V[]): V | undefined {
  return versions.find((version) => nameOf(version) === asked) ?? versions.find(({ number }) => number != null) ?? versions[0];
}

function isVersion(given: unknown): given is string {
  return typeof given === 'string' && FORM.test(given);
}
