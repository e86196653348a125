import { useTranslation } from 'react-i18next';
import { FigureCell } from '@/features/agreements/editor/FigureCell';
import type { Hands } from '@/features/agreements/editor/hands';
import { RowTable, type RowColumn } from '@/features/agreements/editor/RowTable';
import { EMPTY_LINE, type TypedLine } from '@/features/agreements/editor/typed';
import { UnitCell } from '@/features/agreements/editor/UnitCell';

const WORDS = 'agreement-products';

/** The products and their prices; quantities only where they are agreed on. */
export function ProductTable({ typed, change, errorOf, framework }: Hands) {
  const { t } = useTranslation();
  const at = '/terms/price/lines';
  const quantity: RowColumn<TypedLine> = {
    name: 'quantity',
    header: t('agreementDraft.quantity'),
    cell: ({ row, place, ...cell }) => <FigureCell {...cell} kind="quantity" pointer={`${at}/${place}/quantity`} value={row.quantity} error={errorOf(`${at}/${place}/quantity`)} />,
  };
  const products = [...new Set([...(framework?.price?.lines ?? []).map(({ product }) => product ?? ''), ...(framework?.floors ?? []).map(({ product }) => product ?? ''), ...typed.categories])].filter((one) => one !== '');
  return (
    <>
      <datalist id={WORDS}>
        {products.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <RowTable<TypedLine>
        pointer={at}
        caption={t('agreementDraft.products')}
        rows={typed.lines}
        empty={EMPTY_LINE}
        add={t('agreementDraft.addProduct')}
        error={errorOf(at)}
        onChange={(lines) => { change({ lines }); }}
        columns={[
          { name: 'product', header: t('agreementDraft.product'), cell: ({ row, place, ...cell }) => <FigureCell {...cell} list={WORDS} pointer={`${at}/${place}/product`} value={row.product} error={errorOf(`${at}/${place}/product`) || errorOf(`${at}/${place}`)} /> },
          { name: 'unit', header: t('agreementDraft.unit'), cell: ({ row, label, onChange }) => <UnitCell label={label} value={row.unit} onChange={onChange} /> },
          ...(typed.form === 'QUANTITY' ? [quantity] : []),
          { name: 'price', header: t('agreementDraft.price'), cell: ({ row, place, ...cell }) => <FigureCell {...cell} kind="money" pointer={`${at}/${place}/cents`} value={row.price} error={errorOf(`${at}/${place}/cents`)} /> },
        ]}
      />
    </>
  );
}
