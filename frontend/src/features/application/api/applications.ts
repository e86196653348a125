import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { Application, ApplicationFacts, CriterionAnswer, GivenAnswer } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { ApplicationFilters } from '@/features/application/filters';

export function applicationsQuery(acting: Acting, filters: ApplicationFilters) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'applications', filters),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/applications', { params: { query: { ...filters, after: pageParam ?? null } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function applicationQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'application', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/applications/{id}', { params: { path: { id } }, signal })),
  });
}

export function completenessQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'application', id, 'completeness'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/applications/{id}/completeness', { params: { path: { id } }, signal })),
  });
}

/** What a region asks of providers now, to choose from. */
export function publishedSetsQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'criteria', 'published'),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/criteria-sets', { signal }))).items.filter((set) => set.publishedNumber != null && !set.retired),
  });
}

/** What a set would ask, before one begins. */
export function askedQuery(acting: Acting, id: string, number: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'criteria', id, number),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/criteria-sets/{id}/versions/{number}', { params: { path: { id, number } }, signal })),
  });
}

export async function begin(acting: Acting, setId: string, key: string): Promise<Application> {
  return read(tenantApi(acting).POST('/applications', { body: { setId }, headers: once(key) }));
}

export async function saveFacts(acting: Acting, id: string, facts: ApplicationFacts, version: string): Promise<Application> {
  return read(tenantApi(acting).PUT('/applications/{id}/facts', { params: { path: { id }, header: { 'If-Match': version } }, body: facts }));
}

export async function saveAnswer(acting: Acting, id: string, code: string, answer: GivenAnswer, version: string): Promise<CriterionAnswer> {
  return read(tenantApi(acting).PUT('/applications/{id}/answers/{code}', { params: { path: { id, code }, header: { 'If-Match': version } }, body: answer }));
}

export async function dateFile(acting: Acting, id: string, file: string, dates: { issuedOn: string | null; validUntil: string | null }, version: string): Promise<CriterionAnswer> {
  return read(tenantApi(acting).PUT('/applications/{id}/files/{file}', { params: { path: { id, file }, header: { 'If-Match': version } }, body: dates }));
}

export async function removeFile(acting: Acting, id: string, file: string): Promise<void> {
  await tenantApi(acting).DELETE('/applications/{id}/files/{file}', { params: { path: { id, file } } });
}

/** The content of a document, as the server has it. */
export function contentQuery(acting: Acting, id: string, file: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'evidence', id, file),
    queryFn: async ({ signal }) => {
      const { response } = await tenantApi(acting).GET('/applications/{id}/files/{file}', { params: { path: { id, file } }, parseAs: 'stream', signal });
      return response.blob();
    },
    staleTime: Infinity,
    // Documents are large and about people: they are not kept longer than they are looked at.
    gcTime: 0,
  });
}

export async function submit(acting: Acting, id: string, key: string): Promise<Application> {
  return read(tenantApi(acting).POST('/applications/{id}/submission', { params: { path: { id } }, headers: once(key) }));
}

/** @param reason in words; empty for none */
export async function withdraw(acting: Acting, id: string, reason: string, key: string): Promise<Application> {
  return read(tenantApi(acting).POST('/applications/{id}/withdrawal', { params: { path: { id } }, body: reason.trim() === '' ? {} : { reason: reason.trim() }, headers: once(key) }));
}

/** Puts an answer that the server gave into the file that is on the screen, and asks anew what is lacking. */
export function showAnswer(client: QueryClient, acting: Acting, id: string, answer: CriterionAnswer): void {
  client.setQueryData(applicationQuery(acting, id).queryKey, (now) => (now === undefined ? now : { ...now, answers: now.answers.map((one) => (one.criterion.code === answer.criterion.code ? answer : one)) }));
  void client.invalidateQueries({ queryKey: completenessQuery(acting, id).queryKey });
}

/** Shows the whole file as the server gave it after a step. */
export function showApplication(client: QueryClient, acting: Acting, application: Application): void {
  client.setQueryData(applicationQuery(acting, application.id).queryKey, application);
  void client.invalidateQueries({ queryKey: completenessQuery(acting, application.id).queryKey });
  refreshLists(client, acting);
}

/**
 * Asks anew for a file, for what the lists say of it, and for the parts of it that follow from a step; not for the part that the server
 * gave with that step.
 */
export function refreshApplication(client: QueryClient, acting: Acting, id: string, ...parts: ('assessment' | 'decisions' | 'decision-basis')[]): void {
  const { queryKey } = applicationQuery(acting, id);
  void client.invalidateQueries({ queryKey, exact: true });
  parts.forEach((part) => {
    void client.invalidateQueries({ queryKey: [...queryKey, part] });
  });
  refreshLists(client, acting);
}

function refreshLists(client: QueryClient, acting: Acting): void {
  void client.invalidateQueries({ queryKey: keyOf(acting, 'applications') });
  void client.invalidateQueries({ queryKey: keyOf(acting, 'today') });
}
