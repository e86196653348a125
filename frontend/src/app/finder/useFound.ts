import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '@/shared/api/client';
import type { FindGroup } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

const PAUSE_MS = 120;
/** Shorter words are not asked. */
export const SHORTEST = 2;
export const LONGEST = 200;

interface Found {
  groups: FindGroup[];
  /** Whether these are the answer to what was typed last; otherwise they are of the words before. */
  settled: boolean;
  failed: boolean;
}

/** What the server finds, a short pause after the last key. An answer belongs to its words, so a late one replaces nothing, and one that is not waited for is called off. */
export function useFound(acting: Acting | undefined, typed: string): Found {
  const { i18n } = useTranslation();
  const words = typed.trim();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setAsked(words);
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [words]);
  const of = acting ?? ({ tenant: { slug: '' }, party: { id: '' } } as Acting);
  const { data, isPlaceholderData, isError } = useQuery({
    queryKey: keyOf(of, 'find', i18n.language, asked),
    queryFn: ({ signal }) => read(tenantApi(of).GET('/find', { params: { query: { q: asked } }, signal })),
    enabled: acting !== undefined && asked.length >= SHORTEST,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    gcTime: 60_000,
    retry: false,
  });
  if (acting === undefined || words.length < SHORTEST) {
    return { groups: [], settled: true, failed: false };
  }
  const failed = isError && asked === words;
  return { groups: failed ? [] : (data?.groups ?? []), settled: failed || (asked === words && data !== undefined && !isPlaceholderData), failed };
}
