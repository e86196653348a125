import type { Declarable, DeclarablePrice, DeclarationVersion, GivenDeclaration } from '@/shared/api/types';
import { centsOf, priceTimes, quantityOf, typedEuros } from '@/features/declarations/amounts';
import { daysOf } from '@/features/declarations/month';

/** A line as it is typed; `price` is the place of the row in the price table, empty for a part of a sum. */
export interface TypedLine {
  id: number;
  category: string;
  municipality: string;
  price: string;
  quantity: string;
  euros: string;
  firstDay: string;
  lastDay: string;
}

export function typedOf(version: DeclarationVersion, declarable: Declarable): TypedLine[] {
  return version.lines.map((line, id) => ({
    id,
    category: line.category,
    municipality: line.municipality,
    price: line.unit == null ? '' : String(declarable.prices.findIndex(({ product, unit }) => product === line.product && unit === line.unit)),
    quantity: line.quantity == null ? '' : String(line.quantity).replace('.', ','),
    euros: typedEuros(line.amountCents),
    firstDay: line.firstDay,
    lastDay: line.lastDay,
  }));
}

/** The days of the month on which the agreement runs. */
export function daysIn(declarable: Declarable, period: string): { first: string; last: string } {
  const { first, last } = daysOf(period);
  return { first: first < declarable.firstDay ? declarable.firstDay : first, last: last > declarable.lastDay ? declarable.lastDay : last };
}

/** A line to begin with. */
export function newLine(id: number, declarable: Declarable, period: string): TypedLine {
  const { first, last } = daysIn(declarable, period);
  const price = declarable.prices[0];
  return {
    id,
    category: declarable.categories.find(({ code }) => code === price?.product)?.code ?? declarable.categories[0]?.code ?? '',
    municipality: declarable.municipalities[0]?.code ?? '',
    price: price === undefined ? '' : '0',
    quantity: '',
    euros: '',
    firstDay: first,
    lastDay: last,
  };
}

export function priceOf(line: TypedLine, declarable: Declarable): DeclarablePrice | undefined {
  return line.price === '' ? undefined : declarable.prices[Number(line.price)];
}

/** What a line comes to, in cents; undefined while it cannot be read. */
export function amountOf(line: TypedLine, declarable: Declarable): number | undefined {
  const price = priceOf(line, declarable);
  return price === undefined ? centsOf(line.euros) : priceTimes(line.quantity, price.cents);
}

type GivenLine = GivenDeclaration['lines'][number];

/** As the API takes it; undefined while something cannot be read. */
export function givenOf(line: TypedLine, declarable: Declarable): GivenLine | undefined {
  const amountCents = amountOf(line, declarable);
  const price = priceOf(line, declarable);
  if (amountCents === undefined || line.firstDay === '' || line.lastDay === '') {
    return undefined;
  }
  const { category, municipality, firstDay, lastDay } = line;
  return { category, municipality, product: price?.product ?? null, unit: price?.unit ?? null, quantity: price === undefined ? null : (quantityOf(line.quantity) ?? null), amountCents, firstDay, lastDay };
}
