import { everyOf } from '@/shared/api/everyOf';
import type { AgreementTerms, Article, ContractFilling, Slot } from '@/shared/api/types';
import { centsOf, decimalOf, wholeOf, writtenCents, writtenDecimal } from '@/features/agreements/editor/figures';

type Price = NonNullable<AgreementTerms['price']>;
type Fee = NonNullable<AgreementTerms['fee']>;
export type Form = Price['form'];
export type PriceUnit = NonNullable<Price['lines']>[number]['unit'];
export type Goal = NonNullable<AgreementTerms['earmarks']>[number]['goal'];
export type Task = NonNullable<AgreementTerms['responsibilities']>[number]['task'];
export type ContractParty = NonNullable<AgreementTerms['responsibilities']>[number]['party'];
export type FeeKind = Fee['kind'];

export const forms = everyOf<Form>()(['QUANTITY', 'UNIT', 'EFFORT', 'POPULATION']);
export const units = everyOf<PriceUnit>()(['MINUTE', 'HOUR', 'DAY_PART', 'DAY', 'DAY_AND_NIGHT', 'WEEK', 'MONTH', 'PIECE', 'TRAJECTORY']);
export const goals = everyOf<Goal>()(['INNOVATION', 'PREVENTION', 'SCALING_DOWN']);
export const tasks = everyOf<Task>()(['INTAKE', 'PLAN', 'COORDINATION', 'EVALUATION', 'CRISIS', 'COMPLAINT', 'CALAMITY', 'RESIDENT_CONTACT', 'CLOSING']);
export const feeKinds = everyOf<FeeKind>()(['NONE', 'PERCENTAGE', 'PER_UNIT', 'SUM']);

/** A row of the product table as it is typed. */
export interface TypedLine {
  product: string;
  unit: PriceUnit;
  quantity: string;
  price: string;
}

/** A row of the demand worksheet as it is typed. */
export interface TypedDemand {
  place: string;
  inhabitants: string;
  use: string;
}

/** The elements of a fair price as they are typed. */
export interface TypedFloor {
  product: string;
  unit: PriceUnit;
  staff: string;
  other: string;
  overhead: string;
  indexing: string;
}

export interface TypedDeviation {
  articleCode: string;
  text: string;
  reason: string;
}

/** A draft as it is typed: figures as text, in the notation of whoever types. */
export interface TypedDraft {
  categories: string[];
  municipalities: string[];
  targetGroups: string[];
  startsOn: string;
  endsOn: string;
  longReason: string;
  noticeMonths: string;
  protocol: string;
  form: Form | '';
  lines: TypedLine[];
  ceiling: string;
  area: string;
  population: string;
  expected: string;
  sum: string;
  reopen: string;
  demand: TypedDemand[];
  feeKind: FeeKind;
  feePercent: string;
  feeAmount: string;
  maximumKind: 'PERCENTAGE' | 'PER_UNIT' | '';
  maximumPercent: string;
  maximumAmount: string;
  floors: TypedFloor[];
  earmarks: Record<Goal, string>;
  earmarkMinimum: string;
  responsibilities: Partial<Record<Task, ContractParty>>;
  choices: Record<string, string>;
  leftOut: string[];
  /** Of slots, by their key. */
  values: Record<string, string>;
  deviations: TypedDeviation[];
}

export const EMPTY_LINE: TypedLine = { product: '', unit: 'HOUR', quantity: '', price: '' };
export const EMPTY_DEMAND: TypedDemand = { place: '', inhabitants: '', use: '' };
export const EMPTY_FLOOR: TypedFloor = { product: '', unit: 'HOUR', staff: '', other: '', overhead: '', indexing: '' };

export const slotsOf = (articles: readonly Article[]): Slot[] => articles.flatMap(({ slots }) => slots ?? []);

/** What the server has, as it is typed. Nought stands for what was not filled in yet. */
export function typedOf(terms: AgreementTerms, filling: ContractFilling, articles: readonly Article[], language: string): TypedDraft {
  const cents = (value: number | null | undefined) => (value == null || value === 0 ? '' : writtenCents(value, language));
  const decimal = (value: number | null | undefined) => (value == null || value === 0 ? '' : writtenDecimal(value, language));
  const { price, fee, feeMaximum } = terms;
  const slots = new Map(slotsOf(articles).map((slot) => [slot.key, slot]));
  return {
    categories: terms.categories ?? [],
    municipalities: terms.municipalities ?? [],
    targetGroups: terms.targetGroups ?? [],
    startsOn: terms.startsOn ?? '',
    endsOn: terms.endsOn ?? '',
    longReason: terms.longReason ?? '',
    noticeMonths: terms.noticeMonths == null ? '' : String(terms.noticeMonths),
    protocol: terms.protocol ?? '',
    form: price?.form ?? '',
    lines: (price?.lines ?? []).map((line) => ({ product: line.product ?? '', unit: line.unit, quantity: decimal(line.quantity), price: cents(line.cents) })),
    ceiling: cents(price?.ceilingCents),
    area: price?.area ?? '',
    population: price?.targetGroup ?? '',
    expected: decimal(price?.expectedClients),
    sum: cents(price?.sumCents),
    reopen: decimal(price?.reopenPercent),
    demand: (price?.demand ?? []).map((row) => ({ place: row.place ?? '', inhabitants: decimal(row.inhabitants), use: decimal(row.usePercent) })),
    feeKind: fee?.kind ?? 'NONE',
    feePercent: decimal(fee?.percent),
    feeAmount: cents(fee?.cents),
    maximumKind: feeMaximum?.kind === 'PERCENTAGE' || feeMaximum?.kind === 'PER_UNIT' ? feeMaximum.kind : '',
    maximumPercent: feeMaximum?.percent == null ? '' : writtenDecimal(feeMaximum.percent, language),
    maximumAmount: feeMaximum?.cents == null ? '' : writtenCents(feeMaximum.cents, language),
    floors: (terms.floors ?? []).map((floor) => ({ product: floor.product ?? '', unit: floor.unit, staff: cents(floor.staffCents), other: cents(floor.otherClientCents), overhead: decimal(floor.overheadPercent), indexing: decimal(floor.indexingPercent) })),
    earmarks: { INNOVATION: '', PREVENTION: '', SCALING_DOWN: '', ...Object.fromEntries((terms.earmarks ?? []).map(({ goal, percent }) => [goal, decimal(percent)])) },
    earmarkMinimum: decimal(terms.earmarkMinimum),
    responsibilities: Object.fromEntries((terms.responsibilities ?? []).map(({ task, party }) => [task, party])),
    choices: filling.choices ?? {},
    leftOut: filling.leftOut ?? [],
    values: Object.fromEntries(Object.entries(filling.values ?? {}).map(([key, value]) => [key, writtenSlot(slots.get(key), value, language)])),
    deviations: (filling.deviations ?? []).map(({ articleCode, text, reason }) => ({ articleCode, text: text ?? '', reason: reason ?? '' })),
  };
}

/** What is sent to be kept; what belongs to articles that the model does not have is left behind. */
export function contractOf(typed: TypedDraft, articles: readonly Article[], language: string): { terms: AgreementTerms; filling: ContractFilling } {
  const cents = (text: string) => centsOf(text, language) ?? null;
  const decimal = (text: string, decimals = 2) => numberOr(decimalOf(text, decimals) ?? null);
  const codes = new Set(articles.map(({ code }) => code));
  const values = slotsOf(articles).flatMap((slot) => {
    const value = slotOf(slot, typed.values[slot.key] ?? '', language);
    return value == null ? [] : [[slot.key, value] as const];
  });
  return {
    terms: {
      categories: typed.categories,
      municipalities: typed.municipalities,
      targetGroups: typed.targetGroups,
      startsOn: typed.startsOn === '' ? null : typed.startsOn,
      endsOn: typed.endsOn === '' ? null : typed.endsOn,
      longReason: typed.longReason,
      noticeMonths: wholeOf(typed.noticeMonths) ?? null,
      protocol: typed.protocol,
      price: typed.form === '' ? null : priceOf(typed, typed.form, cents, decimal),
      fee: { kind: typed.feeKind, ...(typed.feeKind === 'PERCENTAGE' ? { percent: decimal(typed.feePercent) } : typed.feeKind === 'NONE' ? {} : { cents: cents(typed.feeAmount) }) },
      feeMaximum: maximumOf(typed, cents, decimal),
      floors: typed.floors.map((floor) => ({ product: floor.product, unit: floor.unit, staffCents: cents(floor.staff) ?? 0, otherClientCents: cents(floor.other) ?? 0, overheadPercent: decimal(floor.overhead) ?? 0, indexingPercent: decimal(floor.indexing) ?? 0 })),
      earmarks: goals.flatMap((goal) => {
        const percent = decimal(typed.earmarks[goal]);
        return percent === null ? [] : [{ goal, percent }];
      }),
      earmarkMinimum: decimal(typed.earmarkMinimum),
      responsibilities: tasks.flatMap((task) => {
        const party = typed.responsibilities[task];
        return party === undefined ? [] : [{ task, party }];
      }),
    },
    filling: {
      choices: Object.fromEntries(Object.entries(typed.choices).filter(([code]) => codes.has(code))),
      leftOut: typed.leftOut.filter((code) => codes.has(code)),
      values: Object.fromEntries(values),
      deviations: typed.deviations.filter(({ articleCode }) => codes.has(articleCode)),
    },
  };
}

/** The fields in which something is typed that is no figure, as pointers into what is sent. */
export function unreadableIn(typed: TypedDraft, articles: readonly Article[], language: string): string[] {
  const money = (text: string) => centsOf(text, language) === undefined;
  const number = (text: string, decimals = 2) => decimalOf(text, decimals) === undefined;
  const whole = (text: string) => wholeOf(text) === undefined;
  const found: [string, boolean][] = [
    ['/terms/noticeMonths', whole(typed.noticeMonths)],
    ...(typed.form === 'POPULATION' || typed.form === '' ? [] : typed.lines.flatMap((line, at): [string, boolean][] => [
      [`/terms/price/lines/${at}/quantity`, number(line.quantity, 3)],
      [`/terms/price/lines/${at}/cents`, money(line.price)],
    ])),
    ['/terms/price/ceilingCents', typed.form === 'EFFORT' && money(typed.ceiling)],
    ...(typed.form === 'POPULATION' ? populationFaults(typed, money, number, whole) : []),
    ['/terms/fee/percent', typed.feeKind === 'PERCENTAGE' && number(typed.feePercent)],
    ['/terms/fee/cents', (typed.feeKind === 'PER_UNIT' || typed.feeKind === 'SUM') && money(typed.feeAmount)],
    ['/terms/feeMaximum/percent', typed.maximumKind === 'PERCENTAGE' && number(typed.maximumPercent)],
    ['/terms/feeMaximum/cents', typed.maximumKind === 'PER_UNIT' && money(typed.maximumAmount)],
    ...typed.floors.flatMap((floor, at): [string, boolean][] => [
      [`/terms/floors/${at}/staffCents`, money(floor.staff)],
      [`/terms/floors/${at}/otherClientCents`, money(floor.other)],
      [`/terms/floors/${at}/overheadPercent`, number(floor.overhead)],
      [`/terms/floors/${at}/indexingPercent`, number(floor.indexing)],
    ]),
    ...goals.map((goal): [string, boolean] => [`/terms/earmarks/${goal}`, number(typed.earmarks[goal])]),
    ['/terms/earmarkMinimum', number(typed.earmarkMinimum)],
    ...slotsOf(articles).map((slot): [string, boolean] => [`/filling/values/${slot.key}`, slotOf(slot, typed.values[slot.key] ?? '', language) === undefined]),
  ];
  return found.flatMap(([pointer, wrong]) => (wrong ? [pointer] : []));
}

/** What is typed in a slot as the server reads it; null when nothing is typed, undefined when it is no value of this kind. */
export function slotOf({ kind }: Slot, typed: string, language: string): string | null | undefined {
  if (typed.trim() === '') {
    return null;
  }
  switch (kind) {
    case 'PERCENTAGE':
      return decimalOf(typed, 2);
    case 'AMOUNT':
      return asText(centsOf(typed, language));
    case 'DURATION':
    case 'NUMBER':
      return asText(wholeOf(typed));
    case 'DAY':
    case 'CHOICE':
    case 'PARTY':
      return typed;
  }
}

function writtenSlot(slot: Slot | undefined, value: string, language: string): string {
  if (slot?.kind === 'AMOUNT' && /^\d+$/.test(value)) {
    return writtenCents(Number(value), language);
  }
  return slot?.kind === 'PERCENTAGE' ? writtenDecimal(value, language) : value;
}

function priceOf(typed: TypedDraft, form: Form, cents: (text: string) => number | null, decimal: (text: string, decimals?: number) => number | null): Price {
  if (form === 'POPULATION') {
    return {
      form,
      area: typed.area,
      targetGroup: typed.population,
      expectedClients: wholeOf(typed.expected) ?? null,
      sumCents: cents(typed.sum),
      reopenPercent: decimal(typed.reopen),
      demand: typed.demand.map(({ place, inhabitants, use }) => ({ place, inhabitants: wholeOf(inhabitants) ?? 0, usePercent: decimal(use) ?? 0 })),
    };
  }
  return {
    form,
    lines: typed.lines.map(({ product, unit, quantity, price }) => ({ product, unit, quantity: form === 'QUANTITY' ? decimal(quantity, 3) : null, cents: cents(price) })),
    ...(form === 'EFFORT' ? { ceilingCents: cents(typed.ceiling) } : {}),
  };
}

function maximumOf(typed: TypedDraft, cents: (text: string) => number | null, decimal: (text: string) => number | null): Fee | null {
  const value = typed.maximumKind === 'PERCENTAGE' ? decimal(typed.maximumPercent) : cents(typed.maximumAmount);
  return typed.maximumKind === '' || value === null ? null : { kind: typed.maximumKind, ...(typed.maximumKind === 'PERCENTAGE' ? { percent: value } : { cents: value }) };
}

function populationFaults(typed: TypedDraft, money: (text: string) => boolean, number: (text: string) => boolean, whole: (text: string) => boolean): [string, boolean][] {
  return [
    ['/terms/price/expectedClients', whole(typed.expected)],
    ['/terms/price/sumCents', money(typed.sum)],
    ['/terms/price/reopenPercent', number(typed.reopen)],
    ...typed.demand.flatMap((row, at): [string, boolean][] => [
      [`/terms/price/demand/${at}/inhabitants`, whole(row.inhabitants)],
      [`/terms/price/demand/${at}/usePercent`, number(row.use)],
    ]),
  ];
}

function asText(value: number | null | undefined): string | null | undefined {
  return value == null ? value : String(value);
}

function numberOr(value: string | null): number | null {
  return value === null ? null : Number(value);
}
