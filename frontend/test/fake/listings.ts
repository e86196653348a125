import type { FacetValue, Labelled, Listing, ListingPage, Match, Municipality } from '@/shared/api/types';

export const municipalities: Municipality[] = [
  { code: 'GM0361', name: 'Alkmaar' },
  { code: 'GM0373', name: 'Bergen (NH.)' },
  { code: 'GM0383', name: 'Castricum' },
  { code: 'GM1980', name: 'Dijk en Waard' },
  { code: 'GM0399', name: 'Heiloo' },
  { code: 'GM0450', name: 'Uitgeest' },
];

const names = ['Praktijk Zeewind', 'Stichting Duinrand Jeugdhulp', 'De Lichtboei', 'Kompas Begeleiding', 'Stichting Samenwerkende Jeugdhulporganisaties Noord-Kennemerland en Omstreken', 'Vuurtoren GGZ', 'Het Wad Ambulant', 'Zorgboerderij De Eendracht', 'Groei & Bloei', 'Noorderhaven Therapie'];
const titles = ['Individuele behandeling', 'Diagnostiek en behandeling', 'Ambulante gezinsbegeleiding', 'Dagbehandeling', 'Logeeropvang', 'Vaktherapie'];
const expertise: Labelled[] = [
  { value: 'autisme', label: 'Autisme' },
  { value: 'trauma', label: 'Trauma en PTSS' },
  { value: 'angst', label: 'Angst en stemming' },
  { value: 'adhd', label: 'ADHD' },
  { value: 'hechting', label: 'Hechting' },
  { value: 'lvb', label: 'Licht verstandelijke beperking' },
  { value: 'eetstoornis', label: 'Eetstoornissen' },
  { value: 'emdr', label: 'EMDR' },
  { value: 'scheiding', label: 'Complexe scheiding' },
];
const targetGroups: Labelled[] = [
  { value: 'JEUGD', label: 'Jeugd' },
  { value: 'VOLWASSENEN', label: 'Volwassenen' },
  { value: 'GEZIN', label: 'Gezin' },
];
const laws: Labelled[] = [
  { value: 'JEUGDWET', label: 'Jeugdwet' },
  { value: 'WMO', label: 'Wmo 2015' },
];

const settings: Labelled[] = [
  { value: 'LOCATION', label: 'op locatie' },
  { value: 'HOME', label: 'thuis' },
  { value: 'SCHOOL', label: 'op school' },
];

const figures: Labelled[] = [
  { value: 'fresh', label: 'Actueel' },
  { value: 'ageing', label: 'Binnenkort verouderd' },
  { value: 'stale', label: 'Verouderd' },
  { value: 'unknown', label: 'Niet bekend' },
];

function pick<T>(from: readonly T[], index: number): T {
  return from[index % from.length] as T;
}

/** A list of a given length, always the same: long names, unknown waits and stale figures among them. */
export function listings(count: number): Listing[] {
  return Array.from({ length: count }, (_, index): Listing => {
    const unknown = index % 5 === 3;
    const stale = index % 7 === 2;
    const name = pick(names, index);
    return {
      id: `listing-${index}`,
      provider: { id: `provider-${index % names.length}`, name: index < names.length ? name : `${name} ${Math.floor(index / names.length) + 1}`, verified: index % 3 !== 1, stopped: false, offTheList: false, ...(index % 6 === 0 ? { admittedUntil: '2028-06-30' } : {}) },
      title: pick(titles, index * 7),
      kinds: [pick(['Behandeling', 'Begeleiding', 'Diagnostiek'], index)],
      targetGroups: index % 9 === 0 ? targetGroups.slice(0, 2) : [pick(targetGroups, index * 2)],
      expertise: Array.from({ length: 1 + (index % 6) }, (__, nth) => pick(expertise, index * 3 + nth)),
      municipalities: Array.from({ length: index % 11 === 0 ? 6 : 1 + (index % 3) }, (__, nth) => pick(municipalities, index + nth)),
      outsidePlaces: [],
      placeText: null,
      laws: index % 8 === 0 ? laws : [pick(laws, index % 5 === 0 ? 1 : 0)],
      closed: index % 12 === 6 ? laws.slice(1, 2) : [],
      contractText: 'Jeugdhulp Noord-Kennemerland 2026',
      waitIntakeWeeks: unknown ? null : [2, 6, 12.4, 0, 26, 39.1, 61, 8, 4, 16][index % 10] ?? null,
      waitTreatmentWeeks: index % 4 === 0 ? 10 : null,
      waitText: unknown ? 'in overleg' : null,
      waitMeasuredOn: index % 13 === 12 ? null : stale ? '2026-05-11' : '2026-11-09',
      waitStale: stale,
      capacity: index % 6 === 1 ? '2 plekken vrij' : null,
      frameworkSigned: index % 4 !== 2,
      note: index % 3 === 0 ? 'Voor kinderen van 6 tot en met 17 jaar. Aanmelden kan alleen met een verwijzing van gemeente, huisarts of gecertificeerde instelling.' : null,
      sourceUrl: 'https://www.voorbeeld.nl/wachttijden',
      matches: null,
      details: {
        categories: [{ value: '45', label: 'Jeugdhulp ambulant' }],
        helpForms: [],
        methods: index % 4 === 1 ? [{ name: 'Horizon', recognised: true }] : [],
        ageFrom: 4,
        ageUntil: 17,
        settings: [pick(settings, index)],
        languages: [{ value: 'nl', label: 'Nederlands' }],
        establishments: [],
        freePlaces: index % 6 === 2 ? 3 : null,
        stop: index % 10 === 4 ? { from: '2026-11-01', until: '2027-03-03', now: true } : null,
      },
    };
  });
}

/** Answers a search over the given listings as the server would: counts of a group ignore that group's own choice. */
export function search(all: Listing[], query: URLSearchParams, favourites: readonly string[] = []): ListingPage {
  const words = query.get('q')?.toLowerCase() ?? '';
  const matching = all.map((listing) => ({ listing, matches: matchesOf(listing, words) })).filter(({ matches }) => words === '' || matches.length > 0);
  const kept = (except?: string) => matching.filter(({ listing }) => except === 'all' || (passes(listing, query, except) && (except === 'favourite' || !query.has('favourite') || favourites.includes(listing.id))));
  const found = kept().map(({ listing, matches }) => ({ ...listing, matches }));
  if (query.get('sort') === 'wait') {
    found.sort((a, b) => (a.waitIntakeWeeks ?? 999) - (b.waitIntakeWeeks ?? 999));
  } else if (query.get('sort') === 'capacity') {
    found.sort((a, b) => (b.details.freePlaces ?? -1) - (a.details.freePlaces ?? -1));
  } else if (query.get('sort') === 'name') {
    found.sort((a, b) => a.provider.name.localeCompare(b.provider.name, 'nl'));
  }
  const start = Number(query.get('after') ?? 0);
  const end = start + Number(query.get('limit') ?? 20);
  return {
    total: found.length,
    items: found.slice(start, end),
    facets: {
      municipality: counts(kept('municipality').map(({ listing }) => listing.municipalities.map((one) => ({ value: one.code, label: one.name })))),
      targetGroup: counts(kept('targetGroup').map(({ listing }) => listing.targetGroups)),
      expertise: counts(kept('expertise').map(({ listing }) => listing.expertise)),
      law: counts(kept('law').map(({ listing }) => listing.laws)),
      wait: ['4', '8', '13', '26', 'unknown'].map((value) => ({
        value,
        label: value === 'unknown' ? 'Onbekend' : `Tot ${value} weken`,
        count: kept('maxWait').filter(({ listing }) => waitPasses(listing, value)).length,
      })),
      capacity: [
        { value: 'accepting', label: 'Neemt nu aan', count: kept('capacity').filter(({ listing }) => roomOf(listing).includes('accepting')).length },
        { value: 'places', label: 'Heeft nu vrije plekken', count: kept('capacity').filter(({ listing }) => roomOf(listing).includes('places')).length },
      ],
      admission: [{ value: 'yes', label: 'Toegelaten door de regio', count: kept('admission').filter(({ listing }) => listing.provider.admittedUntil != null).length }],
      favourite: [{ value: 'mine', label: 'Door mij bewaard', count: kept('favourite').filter(({ listing }) => favourites.includes(listing.id)).length }],
      setting: counts(kept('setting').map(({ listing }) => listing.details.settings)),
      figure: figures.map((one) => ({ ...one, count: kept('figure').filter(({ listing }) => figureOf(listing) === one.value).length })),
    },
    didYouMean: words === 'autsime' ? [{ typed: 'autsime', used: 'autisme' }] : null,
    zeroResults:
      found.length > 0
        ? null
        : ['municipality', 'targetGroup', 'expertise', 'law', 'figure', 'capacity', 'admission', 'favourite', 'setting', 'maxWait'].filter((filter) => query.has(filter)).map((filter) => ({ filter, value: query.getAll(filter).join(','), count: kept(filter).length })),
    next: end < found.length ? String(end) : null,
  };
}

function passes(listing: Listing, query: URLSearchParams, except?: string): boolean {
  const holds = (filter: string, values: string[]) => filter === except || !query.has(filter) || query.getAll(filter).some((value) => values.includes(value));
  const maxWait = query.get('maxWait');
  return (
    holds('municipality', listing.municipalities.map((one) => one.code)) &&
    holds('targetGroup', listing.targetGroups.map((one) => one.value)) &&
    holds('expertise', listing.expertise.map((one) => one.value)) &&
    holds('law', listing.laws.map((one) => one.value)) &&
    holds('figure', [figureOf(listing)]) &&
    holds('capacity', roomOf(listing)) &&
    holds('admission', listing.provider.admittedUntil == null ? [] : ['yes']) &&
    holds('setting', listing.details.settings.map((one) => one.value)) &&
    (except === 'maxWait' || maxWait === null || waitPasses(listing, maxWait))
  );
}

function figureOf({ waitIntakeWeeks, waitTreatmentWeeks, waitStale }: Listing): string {
  return waitIntakeWeeks == null && waitTreatmentWeeks == null ? 'unknown' : waitStale ? 'stale' : 'fresh';
}

function roomOf({ details }: Listing): string[] {
  return details.stop?.now === true ? [] : (details.freePlaces ?? 0) > 0 ? ['accepting', 'places'] : ['accepting'];
}

function waitPasses(listing: Listing, value: string): boolean {
  return value === 'unknown' ? listing.waitIntakeWeeks == null : listing.waitIntakeWeeks != null && listing.waitIntakeWeeks <= Number(value);
}

function matchesOf(listing: Listing, words: string): Match[] {
  if (words === '') {
    return [];
  }
  const looked = words === 'autsime' ? 'autisme' : words;
  const fields = { provider: listing.provider.name, title: listing.title, expertise: listing.expertise.map((one) => one.label).join(', '), laws: listing.laws.map((one) => one.label).join(', '), note: listing.note ?? '', contract: listing.contractText ?? '' };
  return Object.entries(fields).flatMap(([field, text]): Match[] => {
    const at = text.toLowerCase().indexOf(looked);
    return at < 0 ? [] : [{ field, text, ranges: [[at, at + looked.length]] }];
  });
}

function counts(values: Labelled[][]): FacetValue[] {
  const result = new Map<string, FacetValue>();
  for (const { value, label } of values.flat()) {
    const before = result.get(value);
    result.set(value, { value, label, count: (before?.count ?? 0) + 1 });
  }
  return [...result.values()].sort((a, b) => b.count - a.count);
}
