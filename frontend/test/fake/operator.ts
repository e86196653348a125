import type { FakeAnswer } from '@test/fake/server';
import type { OperatorJob, UndeliveredMail } from '@/shared/api/types';

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

/** What the server tells and does for an operator. */
export function operated(method: string, path: string): FakeAnswer {
  if (method === 'POST') {
    return { status: 202, body: undefined };
  }
  return { status: 200, body: { items: path.endsWith('/mail') ? mail : jobs } };
}
