import type { Departure, Membership, NewDeparture, NewSubstitution, Substitution } from '@/shared/api/types';
import { person, type Name } from '@test/fake/people';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

/** People who leave or are absent, from memory. */
export class FakeStaff {
  private announced: Departure['announced'] = null;
  substitutions: Substitution[] = [];

  constructor(private readonly members: readonly Membership[]) {}

  substitution({ method, body }: FakeRequest, who: Name, path: string): FakeAnswer {
    const asked = path.split('/people/')[1]?.split('/')[0];
    const absent = asked === undefined ? person(who).person : this.members.find((one) => one.person.id === asked)?.person ?? person(who).person;
    if (method === 'DELETE') {
      this.substitutions = this.substitutions.filter(({ id }) => !path.endsWith(id));
      return { status: 204, body: undefined };
    }
    const candidates = this.members.filter((one) => one.person.id !== absent.id && one.state === 'ACTIVE').map(({ person: { id, name } }) => ({ id, name }));
    if (method === 'POST') {
      const { substitute, firstDay, lastDay } = body as NewSubstitution;
      const named: Substitution = { id: 'substitution-1', absent: { id: absent.id, name: absent.name }, substitute: candidates.find(({ id }) => id === substitute) ?? { id: substitute, name: '' }, firstDay, lastDay };
      this.substitutions = [...this.substitutions, named];
      return { status: 201, body: named };
    }
    return { status: 200, body: { items: this.substitutions, candidates } };
  }

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
              { code: 'imports', fate: 'STAYS', text: '1 import is nog niet klaar. Collega’s die mogen importeren, kunnen ermee verder.', count: 1, link: 'beheer/import' },
            ],
        colleagues: this.members.filter((one) => one.person.id !== id && one.state === 'ACTIVE').map(({ person: { id: colleague, name }, validUntil }) => ({ id: colleague, name, lastDay: validUntil ?? null })),
        onlyAdministrator,
        announced: this.announced ?? null,
      } satisfies Departure,
    };
  }
}
