import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { useKeyOf } from '@/shared/api/useKeyOf';
import type { Feedback } from '@/shared/api/types';
import { forgetHere, keepHere, keptHere } from '@/shared/draft/kept';
import { dateTime } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { useActing, useCan } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { answer, close, refreshFeedback, remind } from '@/features/feedback/api/feedback';

type Outcome = 'MENDED' | 'RIGHT';
const outcomes = ['MENDED', 'RIGHT'] as const satisfies readonly Outcome[];

/** What the acting party can do with it now. */
export function FeedbackSteps({ feedback }: { feedback: Feedback }) {
  const answers = useCan('feedback:answer') && feedback.mine;
  const leads = useCan('feedback:lead');
  return (
    <>
      {answers ? <Settle feedback={feedback} how="answer" /> : null}
      {leads && feedback.byProvider ? <Remind feedback={feedback} /> : null}
      {leads ? <Settle feedback={feedback} how="closing" /> : null}
    </>
  );
}

/** What was typed stays in the tab until it was sent. */
function Settle({ feedback, how }: { feedback: Feedback; how: 'answer' | 'closing' }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOfBody = useKeyOf();
  const place = `loodlijn.feedback ${acting.party.id} ${feedback.id} ${how}`;
  const [before] = useState(() => keptHere(place)?.body as { outcome?: Outcome; reason?: string } | undefined);
  const [outcome, setOutcome] = useState<Outcome | ''>(before?.outcome ?? '');
  const [reason, setReason] = useState(before?.reason ?? '');
  const [tried, setTried] = useState(false);
  const keep = (next: { outcome?: Outcome | ''; reason?: string }) => { keepHere(place, { formVersion: '1', body: { outcome, reason, ...next }, version: '1' }); };
  const settling = useMutation({
    mutationFn: () => (how === 'closing' ? close(acting, feedback.id, reason, keyOfBody(reason)) : answer(acting, feedback.id, { outcome: outcome === '' ? 'RIGHT' : outcome, reason }, keyOfBody(`${outcome} ${reason}`))),
    onSuccess: async (settled) => {
      forgetHere(place);
      await refreshFeedback(client, acting, settled);
      tell(t(how === 'closing' ? 'feedback.closed' : 'feedback.answered'));
    },
  });
  const refused = settling.error instanceof ApiProblem ? settling.error.errors.find(({ pointer }) => pointer === '/reason')?.detail : undefined;
  const noOutcome = how === 'answer' && outcome === '';
  const noReason = reason.trim() === '';
  return (
    <section>
      <h2>{t(how === 'closing' ? 'feedback.close' : 'feedback.yourAnswer')}</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!settling.isPending && !noOutcome && !noReason) {
            settling.mutate();
          }
        }}
      >
        {how === 'answer' ? (
          <ChoiceGroup
            id="feedback-outcome"
            legend={t('feedback.wasIt')}
            choices={outcomes.map((one) => ({ value: one, label: t(`feedback.choose.${one}`) }))}
            value={outcome}
            onChoose={(chosen) => { setOutcome(chosen); keep({ outcome: chosen }); }}
            error={tried && noOutcome ? t('feedback.chooseOne') : ''}
          />
        ) : null}
        <TextArea
          className="feedback-reason"
          label={t(how === 'closing' ? 'feedback.closeWhy' : 'feedback.why')}
          helperText={t(how === 'closing' ? 'feedback.closeHint' : 'feedback.whyHint')}
          maxlength={1000}
          {...bound({ value: reason, onChange: (typed: string) => { setReason(typed); keep({ reason: typed }); }, onBlur: () => undefined }, refused ?? (tried && noReason ? t('feedback.whyMissing') : ''))}
        />
        {settling.error === null || refused !== undefined ? null : <Trouble problem={settling.error} what={t('feedback.notSent')} />}
        <p>
          <button type="submit" className={how === 'answer' ? 'button primary' : 'button'} aria-disabled={settling.isPending}>
            {t(how === 'closing' ? 'feedback.closeButton' : 'feedback.answer')}
          </button>
        </p>
      </form>
    </section>
  );
}

function Remind({ feedback }: { feedback: Feedback }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const reminding = useMutation({
    mutationFn: () => remind(acting, feedback.id),
    onSuccess: async (reminded) => {
      await refreshFeedback(client, acting, reminded);
      tell(t('feedback.reminded', { name: feedback.name }));
    },
  });
  return (
    <section>
      <h2>{t('feedback.remind')}</h2>
      <p>{feedback.remindedAt == null ? t('feedback.notReminded') : t('feedback.remindedOn', { date: dateTime(feedback.remindedAt, i18n.language) })}</p>
      {reminding.error === null ? null : <Trouble problem={reminding.error} what={t('feedback.remindFailed')} />}
      <p>
        <button type="button" className="button" aria-disabled={reminding.isPending} onClick={() => { if (!reminding.isPending) { reminding.mutate(); } }}>
          {t('feedback.remindButton')}
        </button>
      </p>
    </section>
  );
}
