import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareLaw } from '@/shared/api/types';
import { codesQuery } from '@/shared/session/reference';
import { useActing } from '@/shared/session/session';

export interface Category {
  /** As the application keeps it: list and code. */
  id: string;
  label: string;
  law: CareLaw;
}

const lists = [
  ['jz020', 'JEUGDWET'],
  ['wmo020', 'WMO'],
] as const;

/** The product categories under which a region buys care; empty while they are on their way. */
export function useCategories(): Category[] {
  const { i18n } = useTranslation();
  const acting = useActing();
  const [youth, adults] = useQueries({ queries: lists.map(([list]) => codesQuery(acting, list, i18n.language)) });
  const [ofYouth, ofAdults] = [youth?.data, adults?.data];
  return useMemo(() => [ofYouth, ofAdults].flatMap((codes, index) => (codes ?? []).map(({ value, label }) => ({ id: `${lists[index]?.[0] ?? ''}-${value}`, label: `${value} ${label}`, law: lists[index]?.[1] ?? 'JEUGDWET' }))), [ofYouth, ofAdults]);
}

/** The code as people know it, for as long as its label is on its way: 45 of jz020-45. */
export function codeOf(category: string): string {
  return category.slice(category.indexOf('-') + 1);
}
