import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { once, read } from '@/shared/api/client';
import type { AgreementMove } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';
import type { MovedState } from '@/features/moves/search';

const ROWS = 50;
const SECOND = 1000;

/** Whether a job is at work, so that what is shown is soon old. */
export function works(move: AgreementMove | undefined): boolean {
  return move?.state === 'LOOKING' || move?.state === 'RUNNING';
}

/** The model with its versions. */
export function movedModelQuery(acting: Acting, id: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'models', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/contract-models/{id}', { params: { path: { id } }, signal })),
  });
}

/** The newest moves under a model. */
export function movesQuery(acting: Acting, model: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'moves', 'of', model),
    queryFn: async ({ signal }) => (await read(tenantApi(acting).GET('/contract-models/{id}/moves', { params: { path: { id: model } }, signal }))).items,
  });
}

export function moveQuery(acting: Acting, id: string | undefined) {
  return queryOptions({
    queryKey: keyOf(acting, 'moves', id),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/agreement-moves/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (works(state.data) ? SECOND : false),
  });
}

/** @param turn anything that differs when the agreements stand otherwise */
export function movedQuery(acting: Acting, id: string, state: MovedState | undefined, turn: string) {
  return infiniteQueryOptions({
    queryKey: keyOf(acting, 'moves', id, 'agreements', state, turn),
    queryFn: ({ pageParam, signal }) => read(tenantApi(acting).GET('/agreement-moves/{id}/agreements', { params: { path: { id }, query: { state: state ?? null, after: pageParam ?? null, limit: ROWS } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function movedTextQuery(acting: Acting, id: string, agreement: string) {
  return queryOptions({
    queryKey: keyOf(acting, 'moves', id, 'text', agreement),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/agreement-moves/{id}/agreements/{agreement}', { params: { path: { id, agreement } }, signal })),
  });
}

export async function beginMove(acting: Acting, model: string, modelVersionId: string, key: string): Promise<AgreementMove> {
  return read(tenantApi(acting).POST('/contract-models/{id}/moves', { params: { path: { id: model } }, body: { modelVersionId }, headers: once(key) }));
}

export async function startMove(acting: Acting, id: string, reason: string, key: string): Promise<AgreementMove> {
  return read(tenantApi(acting).POST('/agreement-moves/{id}/start', { params: { path: { id } }, body: { reason }, headers: once(key) }));
}

export async function stopMove(acting: Acting, id: string): Promise<AgreementMove> {
  return read(tenantApi(acting).POST('/agreement-moves/{id}/stop', { params: { path: { id } } }));
}

export async function resumeMove(acting: Acting, id: string): Promise<AgreementMove> {
  return read(tenantApi(acting).POST('/agreement-moves/{id}/resume', { params: { path: { id } } }));
}

export async function letGoOfMove(acting: Acting, id: string): Promise<AgreementMove> {
  return read(tenantApi(acting).DELETE('/agreement-moves/{id}', { params: { path: { id } } }));
}
