import { useTranslation } from 'react-i18next';
import { decimalOf, wholeOf, writtenDecimal } from '@/features/agreements/editor/figures';
import { FigureCell } from '@/features/agreements/editor/FigureCell';
import { FigureField } from '@/features/agreements/editor/FigureField';
import type { Hands } from '@/features/agreements/editor/hands';
import { RowTable } from '@/features/agreements/editor/RowTable';
import { EMPTY_DEMAND, type TypedDemand } from '@/features/agreements/editor/typed';

const at = '/terms/price/demand';

/** What the expected number rests on: people per place, and how many of them will use the help. */
export function DemandTable({ typed, change, errorOf }: Hands) {
  const { t, i18n } = useTranslation();
  const hundredths = typed.demand.map(expectedOf);
  const all = hundredths.every((one) => one !== undefined) && hundredths.length > 0 ? Math.round(hundredths.reduce((sum, one) => sum + one, 0) / 10_000) : undefined;
  const mine = wholeOf(typed.expected);
  return (
    <>
      <h3>{t('agreementDraft.demand')}</h3>
      <p className="hint">{t('agreementDraft.demandHint')}</p>
      <RowTable<TypedDemand>
        pointer={at}
        caption={t('agreementDraft.demand')}
        rows={typed.demand}
        empty={EMPTY_DEMAND}
        add={t('agreementDraft.addPlace')}
        error={errorOf(at)}
        onChange={(demand) => { change({ demand }); }}
        outcome={{ header: t('agreementDraft.expectedRow'), of: (place) => writtenExpected(hundredths[place], i18n.language) }}
        columns={[
          { name: 'place', header: t('agreementDraft.place'), cell: ({ row, place, ...cell }) => <FigureCell {...cell} most={120} pointer={`${at}/${place}/place`} value={row.place} error={errorOf(`${at}/${place}/place`)} /> },
          { name: 'inhabitants', header: t('agreementDraft.inhabitants'), cell: ({ row, place, ...cell }) => <FigureCell {...cell} kind="whole" pointer={`${at}/${place}/inhabitants`} value={row.inhabitants} error={errorOf(`${at}/${place}/inhabitants`)} /> },
          { name: 'use', header: t('agreementDraft.use'), cell: ({ row, place, ...cell }) => <FigureCell {...cell} kind="percent" pointer={`${at}/${place}/usePercent`} value={row.use} error={errorOf(`${at}/${place}/usePercent`)} /> },
        ]}
      />
      <FigureField pointer="/terms/price/expectedClients" kind="whole" label={t('agreementDraft.expected')} hint={all === undefined ? t('agreementDraft.expectedHint') : t('agreementDraft.demandComesTo', { count: all })} value={typed.expected} error={errorOf('/terms/price/expectedClients')} onChange={(expected) => { change({ expected }); }} />
      {all === undefined || mine === all ? null : (
        <button type="button" className="button" onClick={() => { change({ expected: String(all) }); }}>
          {t('agreementDraft.takeOver', { count: all })}
        </button>
      )}
    </>
  );
}

/** In ten thousandths of a person, so that nothing is rounded before the sum. */
function expectedOf({ inhabitants, use }: TypedDemand): number | undefined {
  const people = wholeOf(inhabitants);
  const percent = decimalOf(use, 2);
  if (people == null || percent == null) {
    return undefined;
  }
  const [whole = '', decimals = ''] = percent.split('.');
  return people * Number(whole + decimals.padEnd(2, '0'));
}

function writtenExpected(tenThousandths: number | undefined, language: string): string {
  return tenThousandths === undefined ? '' : writtenDecimal(String(Math.round(tenThousandths / 1_000) / 10), language);
}
