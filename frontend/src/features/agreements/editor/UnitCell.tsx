import { useTranslation } from 'react-i18next';
import { units, type PriceUnit } from '@/features/agreements/editor/typed';

/** What a price is for one of. */
export function UnitCell({ label, value, onChange }: { label: string; value: PriceUnit; onChange: (unit: string) => void }) {
  const { t } = useTranslation();
  return (
    <select className="select" aria-label={label} value={value} onChange={(event) => { onChange(event.target.value); }}>
      {units.map((unit) => (
        <option key={unit} value={unit}>
          {t(`agreementDraft.units.${unit}`)}
        </option>
      ))}
    </select>
  );
}
