import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useTranslation } from 'react-i18next';
import type { Slot } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { FigureField } from '@/features/agreements/editor/FigureField';
import { writtenCents, writtenDecimal } from '@/features/agreements/editor/figures';
import { fieldOf } from '@/features/agreements/editor/problems';

interface SlotFieldProps {
  slot: Slot;
  value: string;
  error: string;
  onChange: (typed: string) => void;
}

/** One thing to fill in, with its bounds in sight. */
export function SlotField({ slot, value, error, onChange }: SlotFieldProps) {
  const { t, i18n } = useTranslation();
  const texts = useDatePickerTexts();
  const pointer = `/filling/values/${slot.key}`;
  const label = slot.label ?? slot.key;
  const between = (from: string, until: string) => t('agreementDraft.between', { from, until });
  const decimal = (given: number | null | undefined) => writtenDecimal(given ?? 0, i18n.language);
  switch (slot.kind) {
    case 'PERCENTAGE':
      return <FigureField pointer={pointer} kind="percent" label={label} hint={between(`${decimal(slot.minimum)}%`, `${decimal(slot.maximum)}%`)} value={value} error={error} onChange={onChange} />;
    case 'AMOUNT':
      return <FigureField pointer={pointer} kind="money" label={label} hint={between(`€ ${writtenCents(slot.minimumCents ?? 0, i18n.language)}`, `€ ${writtenCents(slot.maximumCents ?? 0, i18n.language)}`)} value={value} error={error} onChange={onChange} />;
    case 'DURATION':
      return <FigureField pointer={pointer} kind="whole" label={label} unit={t(`agreementDraft.slotUnits.${slot.unit ?? 'MONTHS'}`)} hint={between(decimal(slot.minimum), decimal(slot.maximum))} value={value} error={error} onChange={onChange} />;
    case 'NUMBER':
      return <FigureField pointer={pointer} kind="whole" label={label} hint={between(decimal(slot.minimum), decimal(slot.maximum))} value={value} error={error} onChange={onChange} />;
    case 'DAY': {
      const from = slot.earliest == null ? undefined : longDate(slot.earliest, i18n.language);
      const until = slot.latest == null ? undefined : longDate(slot.latest, i18n.language);
      const hint = from !== undefined && until !== undefined ? between(from, until) : from !== undefined ? t('agreementDraft.from', { from }) : until === undefined ? undefined : t('agreementDraft.until', { until });
      return <DatePicker id={fieldOf(pointer)} label={label} i18n={texts} autoOpenDisabled {...(hint === undefined ? {} : { helperText: hint })} {...(slot.earliest == null ? {} : { min: slot.earliest })} {...(slot.latest == null ? {} : { max: slot.latest })} {...bound({ value, onChange, onBlur: () => undefined }, error)} />;
    }
    case 'CHOICE':
      return <ChoiceGroup id={fieldOf(pointer)} legend={label} choices={(slot.choices ?? []).map((one) => ({ value: one, label: one }))} value={value} onChoose={onChange} error={error} />;
    case 'PARTY':
      return <ChoiceGroup id={fieldOf(pointer)} legend={label} choices={(slot.parties ?? []).map((one) => ({ value: one, label: t(`agreementDraft.parties.${one}`) }))} value={value} onChoose={onChange} error={error} />;
  }
}
