import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { lastsLong } from '@/features/agreements/editor/days';
import { FigureField } from '@/features/agreements/editor/FigureField';
import type { Hands } from '@/features/agreements/editor/hands';
import { fieldOf } from '@/features/agreements/editor/problems';

/** From when until when, how one leaves, and under which protocol is declared. */
export function PeriodSection({ typed, change, errorOf, framework }: Hands) {
  const { t, i18n } = useTranslation();
  const texts = useDatePickerTexts();
  const day = (name: 'startsOn' | 'endsOn') => ({
    id: fieldOf(`/terms/${name}`),
    label: t(`agreementDraft.${name}`),
    i18n: texts,
    autoOpenDisabled: true,
    ...bound({ value: typed[name], onChange: (value) => { change({ [name]: value }); }, onBlur: () => undefined }, errorOf(`/terms/${name}`)),
  });
  const around = framework?.startsOn == null || framework.endsOn == null ? undefined : t('agreementDraft.frameworkPeriod', { from: longDate(framework.startsOn, i18n.language), until: longDate(framework.endsOn, i18n.language) });
  const isLong = lastsLong(typed.startsOn, typed.endsOn);
  return (
    <div className="form">
      {around === undefined ? null : <p className="hint">{around}</p>}
      <div className="two-columns">
        <DatePicker {...day('startsOn')} />
        <DatePicker {...day('endsOn')} />
      </div>
      {isLong || typed.longReason !== '' ? (
        <TextArea
          id={fieldOf('/terms/longReason')}
          label={t('agreementDraft.longReason')}
          helperText={t('agreementDraft.longReasonHint')}
          maxlength={2000}
          {...bound({ value: typed.longReason, onChange: (longReason) => { change({ longReason }); }, onBlur: () => undefined }, errorOf('/terms/longReason'))}
        />
      ) : null}
      <div className="two-columns">
        <FigureField pointer="/terms/noticeMonths" kind="whole" label={t('agreementDraft.noticeMonths')} unit={t('agreementDraft.months')} value={typed.noticeMonths} error={errorOf('/terms/noticeMonths')} onChange={(noticeMonths) => { change({ noticeMonths }); }} />
        <TextField id={fieldOf('/terms/protocol')} label={t('agreementDraft.protocol')} helperText={t('agreementDraft.protocolHint')} maxlength={120} autocomplete="off" {...bound({ value: typed.protocol, onChange: (protocol) => { change({ protocol }); }, onBlur: () => undefined }, errorOf('/terms/protocol'))} />
      </div>
    </div>
  );
}
