import { useTranslation } from 'react-i18next';
import type { Declarable } from '@/shared/api/types';
import { euros } from '@/shared/format/numbers';
import { amountOf, priceOf, type TypedLine } from '@/features/declarations/components/typedLines';

interface LineFieldsProps {
  line: TypedLine;
  /** Its place, from 1. */
  number: number;
  declarable: Declarable;
  /** The days that can be chosen. */
  days: { first: string; last: string };
  faults: readonly { field: string; text: string }[];
  onChange: (change: Partial<TypedLine>) => void;
  onRemove: () => void;
}

/** One line of a declaration. */
export function LineFields({ line, number, declarable, days, faults, onChange, onRemove }: LineFieldsProps) {
  const { t, i18n } = useTranslation();
  const price = priceOf(line, declarable);
  const amount = amountOf(line, declarable);
  const idOf = (name: string) => `line-${String(line.id)}-${name}`;
  const tied = (name: string) => {
    const wrong = faults.some(({ field }) => field === idOf(name));
    return { id: idOf(name), 'aria-invalid': wrong, ...(wrong ? { 'aria-describedby': `${idOf(name)}-fault` } : {}) };
  };
  return (
    <fieldset className="declaration-line">
      <legend>{t('declaration.line', { number })}</legend>
      <div className="labelled">
        <label htmlFor={idOf('category')}>{t('declaration.category')}</label>
        <select {...tied('category')} className="select" value={line.category} onChange={(event) => { onChange({ category: event.target.value }); }}>
          {declarable.categories.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="labelled">
        <label htmlFor={idOf('municipality')}>{t('declaration.municipality')}</label>
        <select {...tied('municipality')} className="select" value={line.municipality} onChange={(event) => { onChange({ municipality: event.target.value }); }}>
          {declarable.municipalities.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {declarable.prices.length === 0 ? (
        <div className="labelled">
          <label htmlFor={idOf('amountCents')}>{t('declaration.euros')}</label>
          <input {...tied('amountCents')} className="input" inputMode="decimal" value={line.euros} onChange={(event) => { onChange({ euros: event.target.value }); }} />
        </div>
      ) : (
        <>
          <div className="labelled">
            <label htmlFor={idOf('price')}>{t('declaration.product')}</label>
            <select {...tied('price')} className="select" value={line.price} onChange={(event) => { onChange({ price: event.target.value }); }}>
              {price === undefined ? <option value={line.price} /> : null}
              {declarable.prices.map((one, index) => (
                <option key={`${one.product} ${one.unit}`} value={String(index)}>
                  {one.productName ?? one.product}, {t('declaration.perUnit', { price: euros(one.cents, i18n.language), unit: t(`declaration.unit.${one.unit}`) })}
                </option>
              ))}
            </select>
          </div>
          <div className="labelled">
            <label htmlFor={idOf('quantity')}>{t('declaration.quantity')}</label>
            <input {...tied('quantity')} className="input" inputMode="decimal" value={line.quantity} onChange={(event) => { onChange({ quantity: event.target.value }); }} />
          </div>
        </>
      )}
      <div className="labelled">
        <label htmlFor={idOf('firstDay')}>{t('declaration.from')}</label>
        <input {...tied('firstDay')} type="date" className="input" min={days.first} max={days.last} value={line.firstDay} onChange={(event) => { onChange({ firstDay: event.target.value }); }} />
      </div>
      <div className="labelled">
        <label htmlFor={idOf('lastDay')}>{t('declaration.until')}</label>
        <input {...tied('lastDay')} type="date" className="input" min={days.first} max={days.last} value={line.lastDay} onChange={(event) => { onChange({ lastDay: event.target.value }); }} />
      </div>
      {declarable.prices.length === 0 ? null : (
        <p>
          <span className="small quiet">{t('declaration.amount')}</span>
          <output className="under">{amount === undefined ? '-' : euros(amount, i18n.language)}</output>
        </p>
      )}
      {faults.map(({ field, text }) => (
        <p key={field} id={`${field}-fault`} className="declaration-fault">
          {text}
        </p>
      ))}
      <button type="button" className="link-button" aria-label={t('declaration.removeLine', { number })} onClick={onRemove}>
        {t('declaration.removeLine', { number })}
      </button>
    </fieldset>
  );
}
