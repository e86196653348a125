import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Subcontracting } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { longDate } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { askAbout, decide, showSubcontracting } from '@/features/consent/api/subcontractings';

const choices = ['consent', 'refuse', 'ask'] as const;
type Choice = (typeof choices)[number];

/** The region or municipality consents, refuses with a reason, or asks something first. */
export function Decide({ report }: { report: Subcontracting }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const [choice, setChoice] = useState('');
  const [text, setText] = useState('');
  const [faulty, setFaulty] = useState(false);
  const draft = useDraft({
    form: 'consent-decision',
    version: '1',
    subject: report.id,
    value: { choice, text },
    empty: { choice: '', text: '' },
    restore: (former) => {
      setChoice(former.choice ?? '');
      setText(former.text ?? '');
    },
  });
  const possible = choices.filter((one) => one !== 'ask' || report.may.includes('ASK'));
  const chosen: Choice | undefined = possible.find((one) => one === choice);
  const taking = useMutation({
    mutationFn: (what: Choice) => (what === 'ask' ? askAbout(acting, report.id, text.trim(), keyOf(`ask ${text}`)) : decide(acting, report.id, what === 'consent', text.trim(), keyOf(`${what} ${text}`))),
    onSuccess: async (now, what) => {
      await draft.finish();
      showSubcontracting(client, acting, now);
      tell(t(`consent.done.${what}`, { name: report.headName }));
    },
  });
  const lacking = chosen !== undefined && chosen !== 'consent' && text.trim() === '';
  const refused = taking.error instanceof ApiProblem ? taking.error.errors[0]?.detail : undefined;
  const due = report.consents.flatMap(({ mine, dueOn }) => (mine && dueOn != null ? [dueOn] : [])).sort()[0];
  return (
    <section className="decide">
      <h2>{t('consent.decide')}</h2>
      {due === undefined ? null : <p>{t('consent.answerBy', { date: longDate(due, i18n.language) })}</p>}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setFaulty(true);
          if (chosen === undefined) {
            document.getElementById('consent-choice')?.focus();
          } else if (lacking) {
            document.getElementById('consent-text')?.focus();
          } else if (!taking.isPending) {
            taking.mutate(chosen);
          }
        }}
      >
        <ChoiceGroup
          id="consent-choice"
          legend={t('consent.decideLegend', { name: report.subName, head: report.headName })}
          choices={possible.map((one) => ({ value: one, label: t(`consent.choice.${one}`), hint: t(`consent.choice.${one}_text`) }))}
          value={choice}
          onChoose={setChoice}
          error={faulty && chosen === undefined ? t('consent.choose') : ''}
        />
        <TextArea
          id="consent-text"
          label={t(chosen === 'ask' ? 'consent.question' : chosen === 'refuse' ? 'consent.reason' : 'consent.reasonOptional')}
          helperText={t(chosen === 'ask' ? 'consent.questionHint' : 'consent.reasonHint')}
          maxlength={chosen === 'ask' ? 2000 : 4000}
          {...bound({ value: text, onChange: setText, onBlur: () => undefined }, faulty && lacking ? t('consent.writeWhy') : (refused ?? ''))}
        />
        <DraftBar draft={draft} what={t('consent.decisionDraft')} />
        {taking.error === null || refused !== undefined ? null : <Trouble problem={taking.error} what={t('consent.notTaken')} />}
        <button type="submit" className={chosen === 'refuse' ? 'button danger' : 'button primary'} aria-disabled={taking.isPending}>
          {t(chosen === undefined ? 'consent.send' : `consent.choice.${chosen}_do`)}
        </button>
      </form>
    </section>
  );
}
