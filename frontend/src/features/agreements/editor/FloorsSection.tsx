import { useTranslation } from 'react-i18next';
import type { AgreementCheck } from '@/shared/api/types';
import { FigureCell } from '@/features/agreements/editor/FigureCell';
import { writtenCents } from '@/features/agreements/editor/figures';
import type { Hands } from '@/features/agreements/editor/hands';
import { RowTable } from '@/features/agreements/editor/RowTable';
import { EMPTY_FLOOR, type TypedFloor } from '@/features/agreements/editor/typed';
import { UnitCell } from '@/features/agreements/editor/UnitCell';

interface FloorsSectionProps extends Hands {
  /** What the elements come to, as the server works it out. */
  floors: AgreementCheck['floors'];
}

const at = '/terms/floors';

/** What a fair price is made of: the elements that the law names, and the floor that they give. */
export function FloorsSection({ typed, change, errorOf, framework, floors }: FloorsSectionProps) {
  const { t, i18n } = useTranslation();
  const missing = typed.lines.filter(({ product, unit }) => product !== '' && ![...typed.floors, ...(framework?.floors ?? [])].some((floor) => floor.product === product && floor.unit === unit));
  const figure = (name: 'staff' | 'other' | 'overhead' | 'indexing', field: string, kind: 'money' | 'percent') => ({
    name,
    header: t(`agreementDraft.floor.${name}`),
    cell: ({ row, place, ...cell }: Parameters<Parameters<typeof RowTable<TypedFloor>>[0]['columns'][number]['cell']>[0]) => <FigureCell {...cell} kind={kind} pointer={`${at}/${place}/${field}`} value={row[name]} error={errorOf(`${at}/${place}/${field}`)} />,
  });
  return (
    <div className="form">
      <p className="hint">{t((framework?.floors ?? []).length > 0 ? 'agreementDraft.floorsOfFramework' : 'agreementDraft.floorsHint')}</p>
      <RowTable<TypedFloor>
        pointer={at}
        caption={t('agreementDraft.floors')}
        rows={typed.floors}
        empty={EMPTY_FLOOR}
        add={t('agreementDraft.addFloor')}
        error={errorOf(at)}
        onChange={(rows) => { change({ floors: rows }); }}
        outcome={{
          header: t('agreementDraft.floor.comesTo'),
          of: (place) => {
            const floor = floors[place];
            return floor === undefined || floor.product !== typed.floors[place]?.product.trim() ? '' : `€ ${writtenCents(floor.cents, i18n.language)}`;
          },
        }}
        columns={[
          { name: 'product', header: t('agreementDraft.product'), cell: ({ row, place, ...cell }) => <FigureCell {...cell} pointer={`${at}/${place}/product`} value={row.product} error={errorOf(`${at}/${place}/product`)} /> },
          { name: 'unit', header: t('agreementDraft.unit'), cell: ({ row, label, onChange }) => <UnitCell label={label} value={row.unit} onChange={onChange} /> },
          figure('staff', 'staffCents', 'money'),
          figure('other', 'otherClientCents', 'money'),
          figure('overhead', 'overheadPercent', 'percent'),
          figure('indexing', 'indexingPercent', 'percent'),
        ]}
      />
      {missing.length === 0 ? null : (
        <button type="button" className="button" onClick={() => { change({ floors: [...typed.floors, ...missing.map(({ product, unit }) => ({ ...EMPTY_FLOOR, product, unit }))] }); }}>
          {t('agreementDraft.addMissingFloors', { count: missing.length })}
        </button>
      )}
    </div>
  );
}
