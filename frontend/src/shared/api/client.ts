import { ApiProblem, problemOf } from '@/shared/api/problem';

/** What every request carries; kept here because requests are made outside React as well. */
interface RequestContext {
  csrfToken: string | undefined;
  language: string;
  onSignedOut: () => void;
}

export const requestContext: RequestContext = { csrfToken: undefined, language: 'nl', onSignedOut: () => undefined };

type QueryValue = string | number | undefined | readonly string[];

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, QueryValue> | undefined;
  body?: unknown;
  /** On whose behalf; left out only where no tenant is involved. */
  party?: string;
  /** The version the change is based on; the server refuses with 412 when it is no longer the newest. */
  ifMatch?: string | undefined;
  /** Of a POST: the server carries one key out once. Left out, each call has its own; given, a second try of the same action can reuse it. */
  idempotencyKey?: string;
  signal?: AbortSignal | undefined;
}

export interface Answer<T> {
  data: T;
  etag: string | undefined;
}

/** Path under a tenant: `tenantPath('twente', 'shortlist', 'listings')`. Every part is escaped. */
export function tenantPath(tenant: string, ...parts: string[]): string {
  return ['/api/v1/tenants', encodeURIComponent(tenant), ...parts.map(encodeURIComponent)].join('/');
}

export function withQuery(path: string, query: Call['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string | number | undefined]) {
      if (one !== undefined && one !== '') {
        parameters.append(name, String(one));
      }
    }
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function headersFor(call: Call): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'Accept-Language': requestContext.language });
  if (call.party !== undefined) {
    headers.set('Loodlijn-Party', call.party);
  }
  if ((call.method ?? 'GET') !== 'GET' && requestContext.csrfToken !== undefined) {
    headers.set('X-CSRF-Token', requestContext.csrfToken);
  }
  if (call.ifMatch !== undefined) {
    headers.set('If-Match', call.ifMatch);
  }
  if (call.method === 'POST') {
    headers.set('Idempotency-Key', call.idempotencyKey ?? crypto.randomUUID());
  }
  return headers;
}

/** Sends a request and gives the raw response; throws an ApiProblem for anything but success. */
export async function send(path: string, call: Call = {}): Promise<Response> {
  const headers = headersFor(call);
  const init: RequestInit = { method: call.method ?? 'GET', headers, credentials: 'same-origin' };
  if (call.signal !== undefined) {
    init.signal = call.signal;
  }
  if (call.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(call.body);
  }
  let response: Response;
  try {
    response = await fetch(withQuery(path, call.query), init);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiProblem(0);
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401) {
      requestContext.onSignedOut();
    }
    throw problem;
  }
  return response;
}

/** Sends a request and reads the JSON answer together with its version. */
export async function ask<T>(path: string, call: Call = {}): Promise<Answer<T>> {
  const response = await send(path, call);
  const data = response.status === 204 ? undefined : ((await response.json()) as unknown);
  return { data: data as T, etag: response.headers.get('etag') ?? undefined };
}

/** Like `ask`, for reading only: the answer without its version. */
export async function read<T>(path: string, call: Call = {}): Promise<T> {
  return (await ask<T>(path, call)).data;
}
