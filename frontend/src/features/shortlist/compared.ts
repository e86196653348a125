/** As many offers as one screen can show side by side. */
export const MOST_COMPARED = 4;

/** The offers chosen to compare, as they stand in the address: no more than fit, none twice. */
export function comparedOf(search: Record<string, unknown>): { ids?: string[] } {
  const given = search['ids'];
  const ids = (Array.isArray(given) ? (given as unknown[]) : [given]).filter((one): one is string => typeof one === 'string' && one !== '' && one.length <= 64);
  return ids.length === 0 ? {} : { ids: [...new Set(ids)].slice(0, MOST_COMPARED) };
}

export function withoutCompared(ids: readonly string[], id: string): { ids?: string[] } {
  return comparedOf({ ids: ids.filter((one) => one !== id) });
}
