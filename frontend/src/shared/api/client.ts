import createClient from 'openapi-fetch';
import { ApiProblem, problemOf } from '@/shared/api/problem';
import type { paths } from '@/shared/api/schema';
import type { TenantPaths } from '@/shared/api/tenantPaths';
import { traceparent } from '@/shared/api/trace';

/** What every request carries; kept here because requests are made outside React as well. */
interface RequestContext {
  csrfToken: string | undefined;
  language: string;
  onSignedOut: () => void;
}

export const requestContext: RequestContext = { csrfToken: undefined, language: 'nl', onSignedOut: () => undefined };

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** @param party on whose behalf; left out only where no tenant is involved */
export function headersFor(method: string, party?: string): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'Accept-Language': requestContext.language, traceparent: traceparent() });
  if (party !== undefined) {
    headers.set('Loodlijn-Party', party);
  }
  if (!READING.includes(method) && requestContext.csrfToken !== undefined) {
    headers.set('X-CSRF-Token', requestContext.csrfToken);
  }
  if (method === 'POST') {
    headers.set('Idempotency-Key', crypto.randomUUID());
  }
  return headers;
}

/** Sends a request with what every request carries and it does not say itself; throws an ApiProblem for anything but success. */
export async function send(request: Request, party?: string): Promise<Response> {
  headersFor(request.method, party).forEach((value, name) => {
    if (!request.headers.has(name)) {
      request.headers.set(name, value);
    }
  });
  let response: Response;
  try {
    response = await fetch(request);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiProblem(0);
  }
  if (!response.ok) {
    throw refused(await problemOf(response));
  }
  return response;
}

/** Tells the frame when the session is over, wherever that was noticed. */
export function refused(problem: ApiProblem): ApiProblem {
  if (problem.status === 401) {
    requestContext.onSignedOut();
  }
  return problem;
}

/** The requests outside a tenant, by the paths of the API document. */
export const api = createClient<paths>({ baseUrl: '', fetch: (request) => send(request) });

/** Path of a tenant, under which its requests are made. */
export function tenantPath(tenant: string): string {
  return `/api/v1/tenants/${encodeURIComponent(tenant)}`;
}

/** The requests of one tenant made on behalf of one party, by the paths of the API document after the tenant. */
export function tenantClient(tenant: string, party: string) {
  return createClient<TenantPaths>({ baseUrl: tenantPath(tenant), fetch: (request) => send(request, party) });
}

/** For a POST that can be tried a second time: the server carries one key out once. Left out, each call has a key of its own. */
export function once(key: string): Record<string, string> {
  return { 'Idempotency-Key': key };
}

/** As the client gives it; never the second, because `send` throws. */
type Fetched<T> = { data: T; response: Response } | { data?: never; response: Response };

export interface Answer<T> {
  data: T;
  /** The version of what was read, to send back as If-Match with a change of it. */
  etag: string | undefined;
}

/** The answer to a request together with its version. */
export async function ask<T>(request: Promise<Fetched<T>>): Promise<Answer<T>> {
  const { data, response } = await request;
  return { data: data as T, etag: response.headers.get('etag') ?? undefined };
}

/** The answer to a request. */
export async function read<T>(request: Promise<Fetched<T>>): Promise<T> {
  return (await ask(request)).data;
}
