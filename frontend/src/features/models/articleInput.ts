import type { Article, ArticleOption, Slot } from '@/shared/api/types';

/** A slot as it is typed: numbers, amounts in euros and days are texts. */
export interface SlotInput {
  key: string;
  label: string;
  kind: Slot['kind'];
  minimum: string;
  maximum: string;
  earliest: string;
  latest: string;
  unit: NonNullable<Slot['unit']>;
  /** One to a line. */
  choices: string;
  parties: NonNullable<Slot['parties']>;
}

/** An article as it is typed. */
export interface ArticleInput {
  code: string;
  part: Article['part'];
  state: Article['state'];
  optional: boolean;
  heading: string;
  options: { code: string; label: string; text: string }[];
  slots: SlotInput[];
  explanation: string;
  source: string;
}

export const EMPTY_SLOT: SlotInput = { key: '', label: '', kind: 'DURATION', minimum: '', maximum: '', earliest: '', latest: '', unit: 'MONTHS', choices: '', parties: ['HEAD', 'SUB'] };

export const EMPTY_ARTICLE: ArticleInput = { code: '', part: 'GENERAL', state: 'LOCKED', optional: false, heading: '', options: [{ code: 'tekst', label: '', text: '' }], slots: [], explanation: '', source: '' };

export function inputOf(article: Article): ArticleInput {
  return {
    code: article.code,
    part: article.part,
    state: article.state,
    optional: article.optional,
    heading: article.heading ?? '',
    options: (article.options ?? []).map(({ code, label, text }) => ({ code, label: label ?? '', text: text ?? '' })),
    slots: (article.slots ?? []).map(slotInputOf),
    explanation: article.explanation ?? '',
    source: article.source ?? '',
  };
}

/** What is sent. A locked article has no slots, and only one that one chooses from has more than one text. */
export function articleOf(input: ArticleInput): Article {
  return {
    ...input,
    options: (input.state === 'CHOOSE' ? input.options : input.options.slice(0, 1)).map((option): ArticleOption => ({ ...option, code: option.code === '' ? 'tekst' : option.code })),
    slots: input.state === 'LOCKED' ? [] : input.slots.map(slotOf),
  };
}

/** A code that no other has, for a text or an article that gets one by itself. */
export function freeCode(wanted: string, taken: readonly string[]): string {
  const base = wanted.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 34) || 'tekst';
  let code = base;
  for (let count = 2; taken.includes(code); count++) {
    code = `${base}-${count}`;
  }
  return code;
}

function slotInputOf(slot: Slot): SlotInput {
  const euros = (cents: number | null | undefined) => (cents == null ? '' : (cents / 100).toFixed(2).replace('.', ','));
  const number = (given: number | null | undefined) => given?.toString().replace('.', ',') ?? '';
  return {
    key: slot.key,
    label: slot.label ?? '',
    kind: slot.kind,
    minimum: slot.kind === 'AMOUNT' ? euros(slot.minimumCents) : number(slot.minimum),
    maximum: slot.kind === 'AMOUNT' ? euros(slot.maximumCents) : number(slot.maximum),
    earliest: slot.earliest ?? '',
    latest: slot.latest ?? '',
    unit: slot.unit ?? 'MONTHS',
    choices: (slot.choices ?? []).join('\n'),
    parties: slot.parties ?? [],
  };
}

function slotOf({ key, label, kind, minimum, maximum, earliest, latest, unit, choices, parties }: SlotInput): Slot {
  const named = { key, label, kind };
  switch (kind) {
    case 'AMOUNT':
      return { ...named, minimumCents: Math.round(numberOf(minimum) * 100), maximumCents: Math.round(numberOf(maximum) * 100) };
    case 'DAY':
      return { ...named, ...(earliest === '' ? {} : { earliest }), ...(latest === '' ? {} : { latest }) };
    case 'DURATION':
      return { ...named, unit, minimum: numberOf(minimum), maximum: numberOf(maximum) };
    case 'PERCENTAGE':
    case 'NUMBER':
      return { ...named, minimum: numberOf(minimum), maximum: numberOf(maximum) };
    case 'CHOICE':
      return { ...named, choices: choices.split('\n').map((choice) => choice.trim()).filter((choice) => choice !== '') };
    case 'PARTY':
      return { ...named, parties };
  }
}

/** In Dutch or English notation; nought for what is no number, which the check of the server names. */
function numberOf(typed: string): number {
  const read = Number(typed.trim().replace(',', '.'));
  return Number.isFinite(read) ? read : 0;
}
