/** What one searches for; the address and the API use the same names. */
export const groups = ['favourite', 'capacity', 'municipality', 'targetGroup', 'age', 'category', 'expertise', 'setting', 'language', 'law', 'admission', 'framework', 'figure'] as const;
export type Group = (typeof groups)[number];

export const sorts = ['relevance', 'wait', 'capacity', 'name'] as const;
export type Sort = (typeof sorts)[number];

export type Filters = {
  q?: string;
  /** At most this many weeks until the first talk, or `unknown`. */
  maxWait?: string;
  sort?: Sort;
} & Partial<Record<Group, string[]>>;

const LONGEST_WAIT_WEEKS = 520;
const LONGEST_VALUE = 100;
const laws = ['JEUGDWET', 'WMO', 'ZVW', 'WLZ', 'OTHER'];
const figures = ['fresh', 'ageing', 'stale', 'unknown'];
const ages = ['0-3', '4-11', '12-17', '18-22', '23-64', '65-'];
const settings = ['LOCATION', 'HOME', 'SCHOOL', 'ONLINE'];
const capacities = ['accepting', 'places'];
const frameworks = ['signed', 'unsigned'];
const admissions = ['yes'];
const favourites = ['mine'];
const targetGroups = ['JEUGD', 'VOLWASSENEN', 'OUDEREN', 'GEZIN'];

/** Whether a value can be one of its group; the rules of the server, so that an address that was mistyped is not asked. */
const possible: Record<Group, (value: string) => boolean> = {
  municipality: (value) => /^GM\d{4}$/.test(value),
  targetGroup: (value) => targetGroups.includes(value),
  expertise: (value) => value.length <= LONGEST_VALUE,
  law: (value) => laws.includes(value),
  figure: (value) => figures.includes(value),
  category: (value) => /^\d{2}$/.test(value),
  age: (value) => ages.includes(value),
  setting: (value) => settings.includes(value),
  language: (value) => /^[a-z]{2}$/.test(value),
  capacity: (value) => capacities.includes(value),
  framework: (value) => frameworks.includes(value),
  admission: (value) => admissions.includes(value),
  favourite: (value) => favourites.includes(value),
};

function isWait(value: string): boolean {
  return value === 'unknown' || (/^\d{1,3}(\.\d)?$/.test(value) && Number(value) <= LONGEST_WAIT_WEEKS);
}

/** Reads the address; what is not a filter, is empty or can not be a value of its filter is left out. */
export function filtersOf(search: Record<string, unknown>): Filters {
  const filters: Filters = {};
  const q = texts(search['q'])[0];
  if (q !== undefined) {
    filters.q = q;
  }
  for (const group of groups) {
    const values = [...new Set(texts(search[group]))].filter(possible[group]);
    if (values.length > 0) {
      filters[group] = values;
    }
  }
  const maxWait = texts(search['maxWait']).find(isWait);
  if (maxWait !== undefined) {
    filters.maxWait = maxWait;
  }
  const sort = sorts.find((one) => one === texts(search['sort'])[0]);
  if (sort !== undefined) {
    filters.sort = sort;
  }
  return filters;
}

/** What an address holds beside the filters. */
const BESIDE = ['ids'];

/** What stands in an address and is not a filter, or not a value of its filter, as it stands there: `law=XX`. Addresses are shared, and grow old. */
export function unreadOf(search: Record<string, unknown>): string[] {
  const known = filtersOf(search) as Record<string, unknown>;
  return Object.entries(search).flatMap(([name, value]) => (BESIDE.includes(name) ? [] : texts(value).filter((one) => !texts(known[name]).includes(one)).map((one) => `${name}=${one}`)));
}

/** The filters without those that the server does not take, by the names it gave; and what that leaves out. */
export function withoutRefused(filters: Filters, names: readonly string[]): { filters: Filters; left: string[] } {
  const refused = Object.entries(filters).filter(([name]) => names.includes(name));
  return {
    filters: Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name))),
    left: refused.flatMap(([name, value]) => texts(value).map((one) => `${name}=${one}`)),
  };
}

/** Best match when there are words to match, else the shortest wait: who has room is what one comes to see. */
export function sortOf(filters: Filters): Sort {
  return filters.sort ?? (filters.q === undefined ? 'wait' : 'relevance');
}

export function toggled(filters: Filters, group: Group, value: string): Filters {
  const before = filters[group] ?? [];
  return withGroup(filters, group, before.includes(value) ? before.filter((one) => one !== value) : [...before, value]);
}

export function withGroup(filters: Filters, group: Group, values: string[]): Filters {
  const rest: Filters = { ...filters };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the group is one of the names in groups, never a text from outside
  delete rest[group];
  return values.length === 0 ? rest : { ...rest, [group]: values };
}

export function withWords(filters: Filters, words: string): Filters {
  const rest = { ...filters };
  delete rest.q;
  return words.trim() === '' ? rest : { ...rest, q: words };
}

export function withMaxWait(filters: Filters, value: string | undefined): Filters {
  const rest = { ...filters };
  delete rest.maxWait;
  return value === undefined ? rest : { ...rest, maxWait: value };
}

/** Without one filter, by the names that the server uses in its advice; several values of one filter have commas between. */
export function without(filters: Filters, filter: string, value: string): Filters {
  if (filter === 'q') {
    return withWords(filters, '');
  }
  if (filter === 'maxWait' || filter === 'wait') {
    return withMaxWait(filters, undefined);
  }
  const group = groups.find((one) => one === filter);
  return group === undefined ? filters : withGroup(filters, group, (filters[group] ?? []).filter((one) => !value.split(',').includes(one)));
}

/** Words and sort stay, everything that narrows goes. */
export function cleared(filters: Filters): Filters {
  const { q, sort } = filters;
  return { ...(q === undefined ? {} : { q }), ...(sort === undefined ? {} : { sort }) };
}

export function narrowing(filters: Filters): number {
  return groups.reduce((sum, group) => sum + (filters[group]?.length ?? 0), filters.maxWait === undefined ? 0 : 1);
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}
