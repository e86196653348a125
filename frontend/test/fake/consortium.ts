import type { Consortium, ConsortiumGiven } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

export const cooperative: Consortium = {
  providerId: 'provider-0',
  verified: true,
  form: 'COOPERATIVE',
  version: '"1"',
  changedAt: '2026-11-16T09:00:00Z',
  changedBy: 'Joris van der Meulen',
  members: [
    { id: 'member-1', providerId: 'provider-1', name: 'Zorg Noord', kvk: '20000001', roles: ['MEMBER', 'LEAD'], startsOn: '2024-01-01' },
    { id: 'member-2', name: 'Zorg Zuid', kvk: '20000002', roles: ['SUPPLIER'], startsOn: '2024-01-01', endsOn: '2027-12-31' },
  ],
  shares: [
    { kvk: '20000001', name: 'Zorg Noord', year: 2026, basisPoints: 3333 },
    { kvk: '20000002', name: 'Zorg Zuid', year: 2026, basisPoints: 6000 },
  ],
  memberOf: [],
};

/** Who takes part in a provider; at first nobody. Too much is refused as the server would. */
export class FakeConsortium {
  shown: Consortium = { providerId: 'provider-0', verified: true, version: '"0"', members: [], shares: [], memberOf: [] };

  answer({ method, body }: FakeRequest): FakeAnswer {
    if (method === 'PUT') {
      const { form, members, shares } = body as ConsortiumGiven;
      if (shares.reduce((sum, { basisPoints }) => sum + basisPoints, 0) > 10_000) {
        return { status: 422, body: { type: '/problems/consortium-shares-over-whole', title: 'De aandelen van een jaar zijn samen hooguit 100 %.', status: 422, code: 'consortium-shares-over-whole', errors: [{ pointer: '/shares/1/basisPoints', code: 'over-whole', detail: 'De aandelen van 2026 zijn samen 106,67 %: 6,67 te veel.' }] } };
      }
      this.shown = {
        ...this.shown,
        form: form ?? null,
        version: '"2"',
        members: members.map((member, index) => ({ ...member, id: `member-${String(index)}`, name: member.name ?? '', startsOn: member.startsOn ?? '' })),
        shares: shares.map((share) => ({ ...share, name: share.kvk })),
      };
    }
    return { status: 200, body: this.shown, headers: { ETag: this.shown.version } };
  }
}
