import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { knownNameQuery } from '@/features/consortium/api/knownNumber';
import type { TypedMember } from '@/features/consortium/typed';

interface MemberLineProps {
  member: TypedMember;
  index: number;
  provider: string;
  years: readonly string[];
  faultOf: (part: 'kvk' | 'name' | 'roles' | 'startsOn' | 'endsOn') => string;
  shareFaultOf: (year: string) => string;
  onChange: (part: Partial<TypedMember>) => void;
  onRemove: () => void;
}

const nothing = () => undefined;

/** One that takes part: its number, what it is, its days, and its share per year. A number that is known brings its name along. */
export function MemberLine({ member, index, provider, years, faultOf, shareFaultOf, onChange, onRemove }: MemberLineProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const texts = useDatePickerTexts();
  const { key, part } = member;
  const kvk = member.kvk.replace(/[\s.]/g, '');
  const { data: known } = useQuery(knownNameQuery(acting, provider, kvk));
  const name = known ?? member.name;
  const called = name === '' ? t('consortium.number', { number: index + 1 }) : name;
  return (
    <li>
      <fieldset className="consortium-line">
        <legend>{called}</legend>
        <TextField id={`kvk-${key}`} label={t('consortium.kvk')} maxlength={12} autocomplete="off" {...bound({ value: member.kvk, onChange: (value) => { onChange({ kvk: value }); }, onBlur: nothing }, faultOf('kvk'))} />
        <TextField id={`name-${key}`} label={t('consortium.name')} maxlength={300} readonly={known != null} helperText={known == null ? '' : t('consortium.knownName')} {...bound({ value: name, onChange: (value) => { onChange({ name: value }); }, onBlur: nothing }, faultOf('name'))} />
        <div>
          <label htmlFor={`roles-${key}`}>{t('consortium.part')}</label>
          <select id={`roles-${key}`} className="select" value={part} aria-describedby={`roles-${key}-fault`} onChange={(event) => { onChange({ part: event.target.value === 'MEMBER' || event.target.value === 'SUPPLIER' ? event.target.value : '' }); }}>
            <option value="MEMBER">{t('consortium.role.MEMBER')}</option>
            <option value="SUPPLIER">{t('consortium.role.SUPPLIER')}</option>
            <option value="">{t('consortium.governsOnly')}</option>
          </select>
          {(['lead', 'board'] as const).map((role) => (
            <label key={role} className="check">
              <input type="checkbox" checked={member[role]} onChange={(event) => { onChange({ [role]: event.target.checked }); }} />
              {t(role === 'lead' ? 'consortium.role.LEAD' : 'consortium.role.BOARD')}
            </label>
          ))}
          <div id={`roles-${key}-fault`} role="alert" className="field-error">
            {faultOf('roles')}
          </div>
        </div>
        <DatePicker id={`startsOn-${key}`} autoOpenDisabled label={t('consortium.startsOn')} i18n={texts} {...bound({ value: member.startsOn, onChange: (value) => { onChange({ startsOn: value }); }, onBlur: nothing }, faultOf('startsOn'))} />
        <DatePicker id={`endsOn-${key}`} autoOpenDisabled clearButtonVisible label={t('consortium.endsOn')} i18n={texts} {...bound({ value: member.endsOn, onChange: (value) => { onChange({ endsOn: value }); }, onBlur: nothing }, faultOf('endsOn'))} />
        {part === '' ? null : years.map((year) => (
          <TextField key={year} id={`share-${key}-${year}`} label={t('consortium.shareOf', { year })} maxlength={6} autocomplete="off" {...bound({ value: member.shares[year], onChange: (value) => { onChange({ shares: { ...member.shares, [year]: value } }); }, onBlur: nothing }, shareFaultOf(year))} />
        ))}
        <button type="button" className="link-button" onClick={onRemove}>
          {t('consortium.remove', { name: called })}
        </button>
      </fieldset>
    </li>
  );
}
