import type { Departure, Membership, NewDeparture } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

/** People who leave, from memory. */
export class FakeStaff {
  private announced: Departure['announced'] = null;

  constructor(private readonly members: readonly Membership[]) {}

  departure({ method, body }: FakeRequest, id: string): FakeAnswer {
    if (method === 'DELETE') {
      this.announced = null;
      return { status: 204, body: undefined };
    }
    if (method === 'POST') {
      const { lastDay, handOverTo } = body as NewDeparture;
      const handedTo = this.members.find((one) => one.person.id === handOverTo)?.person.name ?? null;
      this.announced = { id: 'departure-1', lastDay: lastDay ?? '2026-11-22', atOnce: false, handedTo, announcedBy: 'Rianne Beekman', announcedAt: '2026-11-22T13:00:00Z' };
      return { status: 201, body: this.announced };
    }
    const memberships = this.members.filter((one) => one.person.id === id);
    const onlyAdministrator = memberships.some((one) => one.role === 'REGION_ADMIN');
    return {
      status: 200,
      body: {
        person: memberships[0]?.person ?? { id, name: 'Iemand', email: 'iemand@voorbeeld.nl' },
        memberships,
        hanging: onlyAdministrator
          ? []
          : [
              { code: 'named-contact', fate: 'TO_CHANGE', text: 'Inwoners zien deze persoon als contact bij Gemeente Alkmaar. Pas dat aan.', count: 1, link: 'beheer/instellingen' },
              { code: 'invitations-sent', fate: 'HANDED_OVER', text: '2 uitnodigingen wachten op antwoord. Wie overneemt, hoort hoe het daarmee gaat.', count: 2, link: 'beheer/toegang' },
              { code: 'shared-drafts', fate: 'STAYS', text: '1 gedeeld concept is het laatst door deze persoon bewerkt. Collega’s kunnen ermee verder.', count: 1, link: '' },
            ],
        colleagues: this.members.filter((one) => one.person.id !== id && one.state === 'ACTIVE').map(({ person: { id: colleague, name }, validUntil }) => ({ id: colleague, name, lastDay: validUntil ?? null })),
        onlyAdministrator,
        announced: this.announced ?? null,
      } satisfies Departure,
    };
  }
}
