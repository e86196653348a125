import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion, Judgement, Verdict } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { singleKeys, useKeys } from '@/shared/ui/keys';
import { useSetting } from '@/shared/ui/setting';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { KeptLine } from '@/shared/keep/KeptLine';
import { givenJudgement, heldJudgement, lackOf, verdictsOn, type JudgementFields } from '@/features/application/judgement';
import { useKeeper } from '@/shared/keep/useKeeper';

interface JudgeFormProps {
  /** Under which key it is kept while it is typed. */
  place: string;
  criterion: Criterion;
  /** Whether the two assessors judge it together now. */
  together: boolean;
  judgement: Judgement | null | undefined;
  save: (given: ReturnType<typeof givenJudgement>, version: string) => Promise<Judgement>;
  /** A key chose a verdict that says all: on to the next. */
  onDone: () => void;
}

/** The place to judge one criterion, by mouse or by the keys 1 to 4; kept by itself as soon as it says enough. */
export function JudgeForm({ place, criterion, together, judgement, save, onDone }: JudgeFormProps) {
  const { t, i18n } = useTranslation();
  const texts = useDatePickerTexts();
  const [single] = useSetting('keys', singleKeys);
  const { code } = criterion;
  const { kind } = criterion.evidence;
  const held = useMemo(() => heldJudgement(judgement), [judgement]);
  const lack = (fields: JudgementFields) => (together && fields.reason.trim() === '' ? (fields.verdict === '' ? 'verdict' : 'reason') : lackOf(fields, together ? 'OWN_CHECK' : kind));
  const kept = useKeeper<JudgementFields>(
    place + code,
    held,
    async (value, version) => ({ ...heldJudgement(await save(givenJudgement(together ? { ...value, seenOn: '' } : value), version)), savedAt: new Date().toISOString() }),
    (current) => (current === undefined ? undefined : heldJudgement(current as Judgement)),
    (value) => lack(value) === undefined,
  );
  const { value, change } = kept;
  const id = (field: string) => `${code}-${field}`;
  const choices = verdictsOn(kind, together);
  const choose = (verdict: Verdict) => () => {
    change({ verdict });
    const missing = lack({ ...value, verdict });
    if (missing === undefined) {
      onDone();
    } else {
      // The field for it may be drawn only now.
      requestAnimationFrame(() => document.getElementById(id(missing))?.focus());
    }
  };
  useKeys(Object.fromEntries(choices.map((verdict, index) => [String(index + 1), choose(verdict)])));
  const missing = kept.state === 'unfinished' ? lack(value) : undefined;
  return (
    <div className="judge-form answer-form">
      <fieldset className="verdicts">
        <legend>{t(together ? 'assessment.together' : 'assessment.yourJudgement')}</legend>
        {choices.map((verdict, index) => (
          <label key={verdict} className="choice">
            <input type="radio" id={index === 0 ? id('verdict') : undefined} name={id('verdict')} checked={value.verdict === verdict} onChange={() => { change({ verdict }); }} />
            <span>{t(`assessment.verdict.${verdict}`)}</span>
            {single === 'off' ? null : <kbd aria-hidden="true">{index + 1}</kbd>}
          </label>
        ))}
      </fieldset>
      {kind === 'SHOWN' && value.verdict === 'MET' && !together ? (
        <DatePicker autoOpenDisabled id={id('seenOn')} i18n={texts} label={t('assessment.seenOn')} helperText={t('assessment.seenOnHint')} {...bound({ value: value.seenOn, onChange: (seenOn) => { change({ seenOn }); }, onBlur: () => undefined }, '')} />
      ) : null}
      <TextArea
        id={id('reason')}
        label={t(together ? 'assessment.whyTogether' : value.verdict === 'NEEDS_ADDITION' ? 'assessment.whatIsMissing' : value.verdict === 'MET' || value.verdict === '' ? 'assessment.note' : 'assessment.why')}
        {...(value.verdict === 'NEEDS_ADDITION' ? { helperText: t('assessment.missingHint') } : {})}
        maxlength={2000}
        {...bound({ value: value.reason, onChange: (reason) => { change({ reason }); }, onBlur: () => undefined }, '')}
      />
      <KeptLine
        kept={kept}
        unfinished={missing === undefined ? '' : t(`assessment.unfinished.${missing}`)}
        fields={[
          { id: 'verdict', label: t('assessment.judgement'), show: ({ verdict }) => (verdict === '' ? '' : t(`assessment.verdict.${verdict}`)) },
          { id: 'seenOn', label: t('assessment.seenOn'), show: ({ seenOn }) => (seenOn === '' ? '' : longDate(seenOn, i18n.language)) },
          { id: 'reason', label: t('assessment.why'), show: ({ reason }) => reason },
        ]}
      />
    </div>
  );
}
