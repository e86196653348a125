import { useQueryClient } from '@tanstack/react-query';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompletenessGap, CriterionAnswer } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { givenAnswer, heldAnswer, type AnswerFields } from '@/features/application/answer';
import { saveAnswer, showAnswer } from '@/features/application/api/applications';
import { EvidenceFiles } from '@/features/application/components/EvidenceFiles';
import { KeptLine } from '@/shared/keep/KeptLine';
import { NumberField } from '@/features/application/components/NumberField';
import { useKeeper } from '@/shared/keep/useKeeper';

interface AnswerFormProps {
  application: string;
  answer: CriterionAnswer;
  /** What is lacking here, as the server says it. */
  gaps: readonly CompletenessGap[];
  onShow: (file: string) => void;
}

/** The place to answer one criterion: what its kind of evidence asks for. Kept by itself. */
export function AnswerForm({ application, answer, gaps, onShow }: AnswerFormProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const texts = useDatePickerTexts();
  const { code, evidence } = answer.criterion;
  const held = useMemo(() => heldAnswer(answer), [answer]);
  const kept = useKeeper<AnswerFields>(
    `${acting.party.id}/${application}/${code}`,
    held,
    async (value, version) => {
      const now = await saveAnswer(acting, application, code, givenAnswer(value), version);
      showAnswer(client, acting, application, now);
      return heldAnswer(now);
    },
    (current) => (current === undefined ? undefined : heldAnswer(current as CriterionAnswer)),
  );
  const { value, change } = kept;
  const id = (field: string) => `${code}-${field}`;
  const text = (field: 'explanation' | 'declaredBy' | 'page') => ({ id: id(field), ...bound({ value: value[field], onChange: (typed) => { change({ [field]: typed }); }, onBlur: () => undefined }, faultAt(field)) });
  const day = (field: 'declaredOn' | 'issuedOn') => ({ id: id(field), i18n: texts, ...bound({ value: value[field], onChange: (typed) => { change({ [field]: typed }); }, onBlur: () => undefined }, faultAt(field)) });
  const shownDay = (iso: string) => (iso === '' ? '' : longDate(iso, i18n.language));
  const yes = (one: boolean) => t(one ? 'application.yes' : 'application.no');
  return (
    <div className="answer-form">
      {value.notApplicable ? null : fields()}
      <Checkbox label={t('application.notApplicable')} checked={value.notApplicable} onCheckedChanged={(event) => { if (event.detail.value !== value.notApplicable) { change({ notApplicable: event.detail.value }); } }} />
      <TextArea
        label={t(value.notApplicable ? 'application.whyNot' : evidence.kind === 'DECLARATION' ? 'application.declaration' : 'application.explanation')}
        maxlength={2000}
        {...text('explanation')}
      />
      <KeptLine
        kept={kept}
        fields={[
          { id: 'number', label: t('application.number'), show: (one) => one.number },
          { id: 'declaredBy', label: t('application.declaredBy'), show: (one) => one.declaredBy },
          { id: 'declaredOn', label: t('application.declaredOn'), show: (one) => shownDay(one.declaredOn) },
          { id: 'page', label: t('application.page'), show: (one) => one.page },
          { id: 'canShow', label: t('application.canShow'), show: (one) => yes(one.canShow) },
          { id: 'issuedOn', label: t('application.issuedOn'), show: (one) => shownDay(one.issuedOn) },
          { id: 'notApplicable', label: t('application.notApplicable'), show: (one) => yes(one.notApplicable) },
          { id: 'explanation', label: t('application.explanation'), show: (one) => one.explanation },
        ]}
      />
    </div>
  );

  /** An answer that was begun is told what it lacks; an empty one is not blamed for being empty. */
  function faultAt(field: string): string {
    const gap = gaps.find(({ pointer }) => pointer === `/answers/${code}/${field}`);
    return kept.state === 'saved' && answer.answered && gap !== undefined ? gap.message : '';
  }

  function fields() {
    switch (evidence.kind) {
      case 'DOCUMENT':
        return <EvidenceFiles application={application} answer={answer} gaps={gaps} onShow={onShow} />;
      case 'REGISTER_NUMBER':
        return <NumberField id={id('number')} register={evidence.number ?? 'KVK'} value={value.number} error={faultAt('number')} onChange={(number) => { change({ number }); }} />;
      case 'DECLARATION':
        return (
          <div className="two-fields">
            <TextField label={t('application.declaredBy')} helperText={t('application.declaredByHint')} maxlength={200} {...text('declaredBy')} />
            <DatePicker autoOpenDisabled label={t('application.declaredOn')} {...day('declaredOn')} />
          </div>
        );
      case 'WEB_PAGE':
        return (
          <>
            <TextField label={t('application.page')} placeholder="https://" maxlength={500} {...text('page')} />
            {value.page.startsWith('https://') ? (
              <p className="small">
                <a href={value.page} target="_blank" rel="noreferrer">
                  {t('application.openPage')}
                </a>
              </p>
            ) : null}
          </>
        );
      case 'SHOWN':
        return (
          <>
            <p className="notice">{t('application.shownHint')}</p>
            <Checkbox id={id('canShow')} label={t('application.canShow')} checked={value.canShow} onCheckedChanged={(event) => { if (event.detail.value !== value.canShow) { change({ canShow: event.detail.value }); } }} />
            <DatePicker autoOpenDisabled label={t('application.issuedOn')} {...day('issuedOn')} />
          </>
        );
      case 'OWN_CHECK':
        return null;
    }
  }
}
