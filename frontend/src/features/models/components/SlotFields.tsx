import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTranslation } from 'react-i18next';
import { bound } from '@/shared/patterns/form/bound';
import type { SlotInput } from '@/features/models/articleInput';
import { contractParties, slotKinds, units } from '@/features/models/kinds';

interface SlotFieldsProps {
  /** What the ids of the fields begin with. */
  at: string;
  slot: SlotInput;
  errorOf: (field: string) => string;
  onChange: (slot: SlotInput) => void;
  onRemove: () => void;
}

/** Something that parties fill in, with the bounds within which they can. */
export function SlotFields({ at, slot, errorOf, onChange, onRemove }: SlotFieldsProps) {
  const { t } = useTranslation();
  const set = (change: Partial<SlotInput>) => { onChange({ ...slot, ...change }); };
  const bounded = slot.kind === 'PERCENTAGE' || slot.kind === 'AMOUNT' || slot.kind === 'DURATION' || slot.kind === 'NUMBER';
  return (
    <fieldset className="slot">
      <legend>{slot.label === '' ? t('models.slot') : slot.label}</legend>
      {field('label', t('models.slotLabel'), slot.label)}
      {field('key', t('models.slotKey'), slot.key, t('models.slotKeyHint', { key: slot.key === '' ? 'naam' : slot.key }))}
      <label className="labelled">
        {t('models.slotKindQuestion')}
        <select id={`${at}-kind`} className="select" value={slot.kind} onChange={(event) => { set({ kind: slotKinds.find((kind) => kind === event.target.value) ?? slot.kind }); }}>
          {slotKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`models.slotKind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {slot.kind === 'DURATION' ? (
        <label className="labelled">
          {t('models.unitQuestion')}
          <select id={`${at}-unit`} className="select" value={slot.unit} onChange={(event) => { set({ unit: units.find((unit) => unit === event.target.value) ?? slot.unit }); }}>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {t(`models.unit.${unit}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {bounded ? (
        <div className="row">
          {field('minimum', t(slot.kind === 'AMOUNT' ? 'models.minimumEuro' : 'models.minimum'), slot.minimum)}
          {field('maximum', t(slot.kind === 'AMOUNT' ? 'models.maximumEuro' : 'models.maximum'), slot.maximum)}
        </div>
      ) : null}
      {slot.kind === 'DAY' ? (
        <div className="row">
          {day('earliest', t('models.earliest'), slot.earliest)}
          {day('latest', t('models.latest'), slot.latest)}
        </div>
      ) : null}
      {slot.kind === 'CHOICE' ? <TextArea id={`${at}-choices`} label={t('models.choices')} helperText={t('models.choicesHint')} {...bound({ value: slot.choices, onChange: (choices) => { set({ choices }); }, onBlur: () => undefined }, errorOf(`${at}-choices`))} /> : null}
      {slot.kind === 'PARTY'
        ? contractParties.map((party) => (
            <label key={party} className="choice">
              <input type="checkbox" checked={slot.parties.includes(party)} onChange={(event) => { set({ parties: contractParties.filter((one) => (one === party ? event.target.checked : slot.parties.includes(one))) }); }} />
              <span>{t(`models.contractParty.${party}`)}</span>
            </label>
          ))
        : null}
      <button type="button" className="button plain" onClick={onRemove}>
        {t('models.removeSlot', { label: slot.label })}
      </button>
    </fieldset>
  );

  function field(name: 'label' | 'key' | 'minimum' | 'maximum', label: string, value: string, hint?: string) {
    return <TextField id={`${at}-${name}`} label={label} autocomplete="off" {...(hint === undefined ? {} : { helperText: hint })} {...bound({ value, onChange: (typed) => { set({ [name]: typed }); }, onBlur: () => undefined }, errorOf(`${at}-${name}`))} />;
  }

  function day(name: 'earliest' | 'latest', label: string, value: string) {
    return (
      <label className="labelled">
        {label}
        <input id={`${at}-${name}`} type="date" className="input" value={value} onChange={(event) => { set({ [name]: event.target.value }); }} />
      </label>
    );
  }
}
