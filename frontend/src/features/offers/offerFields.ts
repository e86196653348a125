import type { OfferContent } from '@/shared/api/types';

/** What is typed of an offer; lists of words are written with commas between. */
export interface OfferFields {
  title: string;
  kinds: string;
  expertise: string;
  methods: string;
  recognised: string;
  ageFrom: string;
  ageUntil: string;
  travelKm: string;
  profile: string;
  intakeCriteria: string;
  note: string;
  accessible: '' | 'yes' | 'no';
  targetGroups: string[];
  municipalities: string[];
  laws: string[];
  categories: string[];
  helpForms: string[];
  settings: string[];
  languages: string[];
  establishments: string[];
}

export type TextName = { [K in keyof OfferFields]: OfferFields[K] extends string ? K : never }[keyof OfferFields];
export type ListName = { [K in keyof OfferFields]: OfferFields[K] extends string[] ? K : never }[keyof OfferFields];

const joined = (words: readonly string[] | null | undefined) => (words ?? []).join(', ');

export function split(typed: string): string[] {
  return [...new Set(typed.split(/[,;\n]/).map((one) => one.trim()))].filter((one) => one !== '');
}

export function fieldsOf(content: OfferContent): OfferFields {
  return {
    title: content.title ?? '',
    kinds: joined(content.kinds),
    expertise: joined(content.expertise),
    methods: joined(content.methods?.filter(({ recognised }) => !recognised).map(({ name }) => name)),
    recognised: joined(content.methods?.filter(({ recognised }) => recognised).map(({ name }) => name)),
    ageFrom: content.ageFrom?.toString() ?? '',
    ageUntil: content.ageUntil?.toString() ?? '',
    travelKm: content.travelKm?.toString() ?? '',
    profile: content.profile ?? '',
    intakeCriteria: content.intakeCriteria ?? '',
    note: content.note ?? '',
    accessible: content.accessible == null ? '' : content.accessible ? 'yes' : 'no',
    targetGroups: content.targetGroups ?? [],
    municipalities: content.municipalities ?? [],
    laws: content.laws ?? [],
    categories: content.categories ?? [],
    helpForms: content.helpForms ?? [],
    settings: content.settings ?? [],
    languages: content.languages ?? [],
    establishments: content.establishments ?? [],
  };
}

export const empty: OfferFields = fieldsOf({});

export function contentOf(fields: OfferFields): OfferContent {
  const whole = (typed: string) => (typed.trim() === '' ? null : Number(typed.trim()));
  const text = (typed: string) => (typed.trim() === '' ? null : typed.trim());
  return {
    title: fields.title.trim(),
    kinds: split(fields.kinds),
    expertise: split(fields.expertise),
    methods: [...split(fields.recognised).map((name) => ({ name, recognised: true })), ...split(fields.methods).map((name) => ({ name, recognised: false }))],
    ageFrom: whole(fields.ageFrom),
    ageUntil: whole(fields.ageUntil),
    travelKm: whole(fields.travelKm),
    profile: text(fields.profile),
    intakeCriteria: text(fields.intakeCriteria),
    note: text(fields.note),
    accessible: fields.accessible === '' ? null : fields.accessible === 'yes',
    targetGroups: fields.targetGroups,
    municipalities: fields.municipalities,
    laws: fields.laws,
    categories: fields.categories,
    helpForms: fields.helpForms,
    settings: fields.settings,
    languages: fields.languages,
    establishments: fields.establishments,
  };
}

/** What stands in the way of saving, by the name of its field. */
export function faultsOf(fields: OfferFields): Partial<Record<keyof OfferFields, string>> {
  const faults: Partial<Record<keyof OfferFields, string>> = {};
  if (fields.title.trim() === '') {
    faults.title = 'titleNeeded';
  }
  const number = (name: 'ageFrom' | 'ageUntil' | 'travelKm', most: number) => {
    if (fields[name].trim() !== '' && !(/^\d{1,3}$/.test(fields[name].trim()) && Number(fields[name]) <= most)) {
      faults[name] = name === 'travelKm' ? 'kmWrong' : 'ageWrong';
    }
  };
  number('ageFrom', 120);
  number('ageUntil', 120);
  number('travelKm', 300);
  if (faults.ageFrom === undefined && faults.ageUntil === undefined && fields.ageFrom.trim() !== '' && fields.ageUntil.trim() !== '' && Number(fields.ageUntil) < Number(fields.ageFrom)) {
    faults.ageUntil = 'ageOrder';
  }
  return faults;
}
