/** What of a draft is in sight where questions and text do not fit beside each other. */
export function draftSideOf(search: Record<string, unknown>): { kant?: 'tekst' } {
  return search['kant'] === 'tekst' ? { kant: 'tekst' } : {};
}

export interface BeginSearch {
  /** Kind of agreement. */
  soort?: 'HEAD_SUB' | 'REGION_HEAD' | 'REGION_SUB';
  /** The agreement that it falls under. */
  onder?: string;
  /** The agreement that it begins like. */
  als?: string;
}

export function beginSearchOf(search: Record<string, unknown>): BeginSearch {
  const { soort, onder, als } = search;
  return {
    ...(soort === 'HEAD_SUB' || soort === 'REGION_HEAD' || soort === 'REGION_SUB' ? { soort } : {}),
    ...(typeof onder === 'string' ? { onder } : {}),
    ...(typeof als === 'string' ? { als } : {}),
  };
}
