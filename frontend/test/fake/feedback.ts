import type { Feedback } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

const told: Feedback = {
  id: 'feedback-1',
  reference: 'A1B2C3D4E5',
  about: 'OFFER',
  formPath: '/klopt-niet/dienst/noord-kennemerland/listing-0',
  providerId: 'provider-0',
  name: 'Praktijk Zeewind',
  part: 'Behandeling bij angst',
  byProvider: true,
  mine: true,
  wrong: 'WAITING_TIME',
  texts: ['Ik moest een jaar wachten.'],
  times: 3,
  createdAt: '2026-11-02T09:00:00Z',
  lastToldAt: '2026-11-10T09:00:00Z',
  termDays: 10,
  lastDay: '2026-11-16',
  late: true,
  reminders: 0,
};

/** What was said not to be right; steps change it as the server would. */
export class FakeFeedback {
  items: Feedback[] = [told];

  answer({ method, url, body }: FakeRequest, path: string): FakeAnswer {
    const [, id = '', step = ''] = /\/feedback\/([^/]+)\/?(.*)$/.exec(path) ?? [];
    if (path.endsWith('/feedback-figures')) {
      const open = this.items.filter(({ outcome }) => outcome == null);
      return { status: 200, body: { open: open.length, late: open.length, answered: 7, inTime: 5, mended: 4, closed: 1 } };
    }
    if (id === '') {
      return { status: 200, body: { items: this.items.filter(({ outcome }) => url.searchParams.get('waiting') !== 'true' || outcome == null) } };
    }
    const before = this.items.find((one) => one.id === id);
    if (before === undefined) {
      return { status: 404, body: { code: 'not-found', detail: 'Dit bestaat niet.' } };
    }
    const at = '2026-11-20T10:00:00Z';
    const { outcome, reason } = (body ?? {}) as { outcome?: Feedback['outcome']; reason?: string };
    const after: Feedback =
      method === 'GET' ? before : step === 'reminder' ? { ...before, reminders: before.reminders + 1, remindedAt: at } : { ...before, outcome: step === 'closing' ? 'CLOSED' : (outcome ?? null), reason: reason ?? null, settledAt: at, settledBy: 'Esther Groen', settledForRegion: step === 'closing' };
    this.items = this.items.map((one) => (one === before ? after : one));
    return { status: 200, body: after };
  }
}
