import type { FakeAnswer } from '@test/fake/server';
import type { NewTenant, NumberProposal, OperatedTenant, OperatorJob, UndeliveredMail } from '@/shared/api/types';

const jobs: OperatorJob[] = [
  {
    name: 'erase-unfinished-imports',
    label: 'Niet afgemaakte imports wissen',
    schedule: 'elke 60 minuten',
    nextDueAt: '2026-11-22T14:00:00Z',
    waiting: 0,
    running: 0,
    givenUp: 1,
    runs: [{ id: 'run-1', job: 'erase-unfinished-imports', state: 'GIVEN_UP', dueAt: '2026-11-22T11:00:00Z', startedAt: '2026-11-22T12:07:00Z', finishedAt: '2026-11-22T12:07:01Z', attempts: 8, lastError: 'TimeoutException: the database did not answer' }],
  },
  {
    name: 'sweep-sessions',
    label: 'Verlopen sessies wissen',
    schedule: 'elke 10 minuten',
    nextDueAt: '2026-11-22T13:10:00Z',
    waiting: 0,
    running: 0,
    givenUp: 0,
    runs: [{ id: 'run-2', job: 'sweep-sessions', state: 'DONE', dueAt: '2026-11-22T13:00:00Z', startedAt: '2026-11-22T13:00:02Z', finishedAt: '2026-11-22T13:00:02Z', attempts: 1 }],
  },
];

const mail: UndeliveredMail[] = [
  { id: 'mail-1', recipient: 'n***@voorbeeld.nl', state: 'BOUNCED', error: '550 5.1.1 No such user here', attempts: 1, postedAt: '2026-11-22T09:00:00Z', givenUpAt: '2026-11-22T09:00:03Z', sendable: true },
  { id: 'mail-2', recipient: 'p***@voorbeeld.nl', state: 'WAITING', error: '452 4.2.2 Mailbox full', attempts: 3, postedAt: '2026-11-22T12:00:00Z', nextAttemptAt: '2026-11-22T13:20:00Z', sendable: true },
];

const tenants: OperatedTenant[] = [
  { slug: 'noord-kennemerland', name: 'Regio Noord-Kennemerland', kind: 'REGION', createdAt: '2025-11-22T09:00:00Z', administrators: 1 },
  { slug: 'utrecht', name: 'Gemeente Utrecht', kind: 'MUNICIPALITY', createdAt: '2026-11-20T09:00:00Z', administrators: 0, invitedUntil: '2026-11-21T09:00:00Z', invitation: 'EXPIRED' },
];

/** As many tenants as there may be once every region and municipality takes part. */
export function manyTenants(count: number): void {
  tenants.push(
    ...Array.from({ length: Math.max(0, count - tenants.length) }, (_, index): OperatedTenant => ({
      slug: `gemeente-${String(index)}`,
      name: index === 0 ? 'Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken' : `Gemeente ${String(index)}`,
      kind: 'MUNICIPALITY',
      createdAt: '2026-11-01T09:00:00Z',
      administrators: index % 3,
    })),
  );
}

function created({ slug, name, kind }: NewTenant): FakeAnswer {
  if (slug === '') {
    return { status: 400, body: { code: 'invalid-input', title: 'Niet alles is goed ingevuld.', status: 400, errors: [{ pointer: '/slug', code: 'not-a-slug', detail: 'Gebruik kleine letters, cijfers en streepjes, zoals regio-voorbeeld.' }] } };
  }
  const made: OperatedTenant = { slug, name, kind, createdAt: '2026-11-22T13:00:00Z', administrators: 0, invitedUntil: '2026-12-06T13:00:00Z', invitation: 'PENDING' };
  tenants.push(made);
  return { status: 201, body: made };
}

/** What the server tells and does for an operator. */
const proposals: NumberProposal[] = [
  { id: 'proposal-1', organisation: 'Stichting Duinrand Jeugdhulp', from: '11112222', to: '33334444', firstDay: '2026-11-01', reason: 'MERGER', proposedIn: 'Regio Twente', proposedAt: '2026-11-20T09:00:00Z', knownIn: 2 },
];

export function operated(method: string, path: string, body: unknown): FakeAnswer {
  if (path.endsWith('/tenants')) {
    return method === 'POST' ? created(body as NewTenant) : { status: 200, body: { items: tenants } };
  }
  if (path.includes('/number-changes')) {
    return method === 'POST' ? { status: 204, body: undefined } : { status: 200, body: { items: proposals } };
  }
  if (path.endsWith('/invitation/resend')) {
    const tenant = tenants.find(({ slug }) => path.includes(`/${slug}/`));
    if (tenant !== undefined) {
      Object.assign(tenant, { invitedUntil: '2026-12-06T13:00:00Z', invitation: 'PENDING' } satisfies Partial<OperatedTenant>);
    }
    return { status: 200, body: tenant };
  }
  if (method === 'POST') {
    return { status: 202, body: undefined };
  }
  return { status: 200, body: { items: path.endsWith('/mail') ? mail : jobs } };
}
