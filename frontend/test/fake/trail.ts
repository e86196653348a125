import type { AuditAct, AuditEntry } from '@/shared/api/types';

const rianne = { id: 'person-1', name: 'Rianne Beekman', party: 'Regio Noord-Kennemerland', role: 'Beheerder' };
const joris = { id: 'person-2', name: 'Joris van der Meulen', party: 'Regio Noord-Kennemerland', role: 'Contractmanager' };

/** A trail of some days, newest first: a person, an import of many offers, the system, and content that is not kept. */
export const trail: AuditEntry[] = [
  {
    id: 'entry-1',
    at: '2026-11-22T13:02:00Z',
    request: '0e0c6d0a-27d0-4a0e-9f3a-8f6a5f6d7c11',
    by: rianne,
    action: 'CHANGED',
    what: 'beëindigde de toegang van Esther Groen',
    subject: { kind: 'membership', label: 'Toegang', id: 'membership-3', name: 'Esther Groen' },
    changes: [{ field: 'ended_at', label: 'beëindigd op', form: 'MOMENT', after: '2026-11-22T13:02:00Z' }],
  },
  {
    id: 'entry-2',
    at: '2026-11-22T09:40:00Z',
    request: '5b0b3f4e-1b86-4c1b-8a3d-0b8f3d6e0a22',
    by: joris,
    action: 'CHANGED',
    what: 'wijzigde aanbieder Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken',
    subject: { kind: 'provider', label: 'Aanbieder', id: 'provider-4', name: 'Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken' },
    changes: [
      { field: 'phone', label: 'telefoon', form: 'TEXT', before: '072 123 45 67', after: '072 765 43 21' },
      {
        field: 'note',
        label: 'toelichting',
        form: 'TEXT',
        before: 'Er is plaats voor nieuwe cliënten met een verwijzing van het lokale team in Alkmaar, bij voorkeur op maandag.',
        after: 'Er is plaats voor nieuwe cliënten met een verwijzing van de huisarts of het lokale team in Alkmaar, bij voorkeur op dinsdag.',
      },
      { field: 'website', label: 'website', form: 'TEXT', before: 'https://www.voorbeeld.nl/een/heel/lang/adres/dat/niet/op/een/regel/past' },
    ],
  },
  ...Array.from(
    { length: 40 },
    (_, index): AuditEntry => ({
      id: `entry-import-${String(index)}`,
      at: '2026-11-21T15:20:00Z',
      request: '9d7f1c52-6f0e-4a55-8f0e-5f5c2f6b1a33',
      by: joris,
      action: 'CREATED',
      what: `voegde aanbod Dagbehandeling ${String(index + 1)} toe`,
      subject: { kind: 'listing', label: 'Aanbod', id: `listing-${String(index)}`, name: `Dagbehandeling ${String(index + 1)}` },
      changes: [
        { field: 'title', label: 'aanbod', form: 'TEXT', after: `Dagbehandeling ${String(index + 1)}` },
        { field: 'wait_measured_on', label: 'wachttijd gemeten op', form: 'DAY', after: '2026-11-01' },
      ],
    }),
  ),
  {
    id: 'entry-3',
    at: '2026-11-21T15:10:00Z',
    request: '7c1a9f9e-30a6-4c7c-8d0a-2d4f5e6a7b44',
    by: rianne,
    action: 'CREATED',
    what: 'nodigde iemand uit',
    subject: { kind: 'invitation', label: 'Uitnodiging', id: 'invitation-1' },
    changes: [
      { field: 'name', label: 'naam', form: 'WITHHELD' },
      { field: 'email', label: 'e-mailadres', form: 'WITHHELD' },
    ],
  },
  {
    id: 'entry-5',
    at: '2026-11-21T14:00:00Z',
    request: '1f0a9f9e-30a6-4c7c-8d0a-2d4f5e6a7b55',
    by: rianne,
    action: 'CREATED',
    what: 'trok een uitnodiging in',
    subject: { kind: 'invitation', label: 'Uitnodiging', id: 'invitation-2' },
    changes: [],
    erased: { at: '2026-11-22T02:10:00Z', why: 'de uitnodiging was verlopen en niemand nam haar aan' },
  },
  {
    id: 'entry-4',
    at: '2026-11-20T02:00:00Z',
    action: 'CHANGED',
    what: 'gooide het bestand wachttijden.xlsx weg',
    subject: { kind: 'import_batch', label: 'Import', id: 'import-9', name: 'wachttijden.xlsx' },
    changes: [{ field: 'state', label: 'stand', form: 'TEXT', before: 'voorbeeld bekijken', after: 'weggegooid' }],
  },
];

/** The acts that the filters of an address ask for; a second page after the first three. */
export function trailFor(query: URLSearchParams): { items: AuditAct[]; next?: string } {
  const words = (query.get('q') ?? '').toLowerCase();
  const found = trail.filter(
    (entry, index) =>
      `${entry.by?.name ?? ''} ${entry.what}`.toLowerCase().includes(words) &&
      (!query.has('person') || entry.by?.id === query.get('person')) &&
      (!query.has('subject') || entry.subject.kind === query.get('subject')) &&
      (!query.has('action') || entry.action === query.get('action')) &&
      trail.findIndex((one) => one.request !== undefined && one.request === entry.request) >= (entry.request === undefined ? -1 : index),
  );
  return pageOf(
    found.map((entry) => ({ entry, others: entry.request === undefined ? 0 : trail.filter((one) => one.request === entry.request).length - 1 })),
    query,
    3,
  );
}

/** What one request did; a second page after the first twenty. */
export function entriesOfAct(request: string, query: URLSearchParams): { items: AuditEntry[]; next?: string } {
  return pageOf(
    trail.filter((entry) => entry.request === request),
    query,
    20,
  );
}

function pageOf<T>(found: T[], query: URLSearchParams, size: number): { items: T[]; next?: string } {
  const start = Number(query.get('after') ?? 0);
  return { items: found.slice(start, start + size), ...(found.length > start + size ? { next: String(start + size) } : {}) };
}
