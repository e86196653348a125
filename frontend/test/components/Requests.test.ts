import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, once, read, requestContext, tenantClient } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';

let sent: Request[] = [];
let answer: () => Response | Promise<Response>;
const fetchBefore = window.fetch.bind(window);
const twente = () => tenantClient('twente', 'party-1');

beforeEach(() => {
  sent = [];
  requestContext.csrfToken = 'token';
  requestContext.language = 'en';
  window.fetch = async (input) => {
    sent.push(new Request(input));
    return answer();
  };
});

afterEach(() => {
  window.fetch = fetchBefore;
  requestContext.csrfToken = undefined;
  requestContext.language = 'nl';
  requestContext.onSignedOut = () => undefined;
});

describe('a request', () => {
  test('says for whom it is made and in which language an answer is read', async () => {
    answer = () => Response.json({ items: [] });
    await read(twente().GET('/parties', { params: { query: { q: 'duin & rand' } } }));
    expect(sent[0]?.url).toBe(`${location.origin}/api/v1/tenants/twente/parties?q=duin%20%26%20rand`);
    expect(sent[0]?.headers.get('Loodlijn-Party')).toBe('party-1');
    expect(sent[0]?.headers.get('Accept-Language')).toBe('en');
    expect(sent[0]?.headers.get('X-CSRF-Token')).toBeNull();
  });

  test('repeats the name of a filter that has several values and leaves out what is not chosen', async () => {
    answer = () => Response.json({ total: 0, items: [], facets: {} });
    await read(twente().GET('/shortlist/listings', { params: { query: { municipality: ['GM0141', 'GM0153'], after: null } } }));
    expect(new URL(sent[0]?.url ?? '').search).toBe('?municipality=GM0141&municipality=GM0153');
  });

  test('that changes something proves that it comes from our own page, and carries its key and its version', async () => {
    answer = () => new Response(null, { status: 204 });
    await twente().DELETE('/memberships/{id}', { params: { path: { id: 'a/b' }, header: { 'If-Match': '"7"' } }, headers: once('key-1') });
    expect(sent[0]?.url).toContain('/memberships/a%2Fb');
    expect(sent[0]?.headers.get('X-CSRF-Token')).toBe('token');
    expect(sent[0]?.headers.get('If-Match')).toBe('"7"');
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe('key-1');
  });

  test('gives the version with what was read', async () => {
    answer = () => Response.json({ id: 'import-1' }, { headers: { ETag: '"3"' } });
    const { data, etag } = await ask(twente().GET('/shortlist/imports/{id}', { params: { path: { id: 'import-1' } } }));
    expect([data.id, etag]).toEqual(['import-1', '"3"']);
  });
});

describe('a problem', () => {
  test('is offline when nobody was reached', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await problem()).toMatchObject({ status: 0, code: 'offline', offline: true, passing: true });
  });

  test('of a server that is busy says when to try again', async () => {
    answer = () => refusal(503, { code: 'database-away', detail: 'Try again in a minute.' }, { 'Retry-After': '30' });
    expect(await problem()).toMatchObject({ status: 503, code: 'database-away', detail: 'Try again in a minute.', passing: true, retryAfterSeconds: 30 });
  });

  test('without a body, or with a page of something in between, has the status only', async () => {
    answer = () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } });
    expect(await problem()).toMatchObject({ status: 502, code: 'http-502', detail: undefined, errors: [], retryAfterSeconds: undefined });
  });

  test('names the fields that were refused', async () => {
    const errors = [{ pointer: '/email', code: 'address-unknown', detail: 'This address does not exist.' }];
    answer = () => refusal(400, { code: 'invalid', errors });
    expect((await problem()).errors).toEqual(errors);
  });

  test('of a session that has ended is told to the frame', async () => {
    let told = 0;
    requestContext.onSignedOut = () => {
      told += 1;
    };
    answer = () => refusal(401, { code: 'not-signed-in' });
    expect(await problem()).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(told).toBe(1);
  });

  test('is not what a request that was called off ends in', async () => {
    answer = () => Promise.reject(new DOMException('', 'AbortError'));
    await expect(twente().GET('/access-reviews')).rejects.toMatchObject({ name: 'AbortError' });
  });
});

async function problem(): Promise<ApiProblem> {
  const failure: unknown = await twente().GET('/access-reviews').catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(ApiProblem);
  return failure as ApiProblem;
}

function refusal(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}
