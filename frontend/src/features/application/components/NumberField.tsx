import { TextField } from '@vaadin/react-components/TextField.js';
import { useTranslation } from 'react-i18next';
import { bound } from '@/shared/patterns/form/bound';
import { isNumberOf, tidied, type Register } from '@/features/application/register';

interface NumberFieldProps {
  id: string;
  register: Register;
  label?: string;
  value: string;
  /** What the server has against it. */
  error: string;
  onChange: (value: string) => void;
}

const lengths: Record<Exclude<Register, 'PERMIT'>, number> = { KVK: 8, ESTABLISHMENT: 12, AGB: 8, RSIN: 9, BIG: 11 };

/** A number of a public register: whether it has the form of one is said while one types. */
export function NumberField({ id, register, label, value, error, onChange }: NumberFieldProps) {
  const { t } = useTranslation();
  const right = value !== '' && isNumberOf(register, value);
  const length = register === 'PERMIT' ? undefined : lengths[register];
  // Someone who is still typing is not told that it is wrong yet.
  const complete = length === undefined ? value.length >= 3 : value.length >= length;
  const wrong = value !== '' && !right && complete ? t(`application.numberWrong.${register}`) : '';
  const hint = right ? t('application.numberRight') : length === undefined ? t('application.permitHint') : t(value === '' ? 'application.figuresOnly' : 'application.figures', { count: length, typed: value.length });
  return (
    <TextField
      label={label ?? t(`criteria.register.${register}`)}
      helperText={hint}
      {...(register === 'PERMIT' ? {} : { inputMode: 'numeric' })}
      id={id}
      autocomplete="off"
      {...bound({ value, onChange: (typed) => { onChange(tidied(register, typed)); }, onBlur: () => undefined }, wrong === '' ? (right ? error : '') : wrong)}
    />
  );
}
