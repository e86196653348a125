import { useTranslation } from 'react-i18next';
import type { DeclarationLine } from '@/shared/api/types';
import { shortDate } from '@/shared/format/dates';
import { euros, number } from '@/shared/format/numbers';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { daysOf } from '@/features/declarations/month';

/** The lines of a version as it was stated; for the region beside what the other party of the agreement stated. */
export function StatedLines({ name, lines, other }: { name: string; lines: readonly DeclarationLine[]; other?: readonly DeclarationLine[] }) {
  const { t, i18n } = useTranslation();
  const per = ({ unit }: DeclarationLine) => (unit == null ? '' : t(`declaration.unit.${unit}`));
  const many = ({ quantity }: DeclarationLine) => (quantity == null ? '-' : number(quantity, i18n.language, 3));
  const days = ({ firstDay, lastDay }: DeclarationLine) => {
    const whole = daysOf(firstDay.slice(0, 7));
    return whole.first === firstDay && whole.last === lastDay ? t('declaration.wholeMonth') : t('declaration.days', { from: shortDate(firstDay, i18n.language), until: shortDate(lastDay, i18n.language) });
  };
  const beside = (line: DeclarationLine) => {
    const same = (other ?? []).filter(({ category, municipality, product, unit }) => category === line.category && municipality === line.municipality && product === line.product && unit === line.unit);
    const theirs = same[0];
    if (theirs === undefined) {
      return t('declaration.otherNothing');
    }
    const shown = theirs.quantity == null ? euros(theirs.amountCents, i18n.language) : `${many(theirs)} ${per(theirs)}`;
    return line.quantity != null && theirs.quantity === line.quantity ? t('declaration.otherSame', { quantity: shown }) : line.quantity == null ? shown : <strong>{t('declaration.otherDiffers', { quantity: shown })}</strong>;
  };
  const columns: Column<DeclarationLine>[] = [
    { id: 'what', header: t('declaration.category'), width: '28%', show: (line) => <>{line.categoryName}{line.product === '' || line.product === line.category ? null : <span className="small quiet under">{line.productName ?? line.product}</span>}</> },
    { id: 'where', header: t('declaration.municipality'), show: ({ municipalityName }) => municipalityName },
    { id: 'quantity', figure: true, header: t('declaration.quantity'), labelled: true, show: (line) => `${many(line)} ${per(line)}` },
    { id: 'price', figure: true, header: t('declaration.price'), labelled: true, show: ({ priceCents }) => (priceCents == null ? '-' : euros(priceCents, i18n.language)) },
    { id: 'amount', figure: true, header: t('declaration.amount'), labelled: true, show: ({ amountCents }) => euros(amountCents, i18n.language) },
    { id: 'days', header: t('declaration.period'), show: (line) => <span className="small">{days(line)}</span> },
    ...(other === undefined ? [] : [{ id: 'other', header: t('declaration.other'), labelled: true, show: beside }]),
  ];
  return <DataTable name={name} columns={columns} rows={[...lines]} keyOf={({ category, municipality, product, unit, firstDay }) => [category, municipality, product, unit ?? '', firstDay].join(' ')} />;
}
