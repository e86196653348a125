import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Subcontracting } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { answerAbout, showSubcontracting } from '@/features/consent/api/subcontractings';

interface AnswerQuestionProps {
  report: Subcontracting;
  question: Subcontracting['questions'][number];
}

/** The answer of the head contractor; what was typed stays when it could not be sent. */
export function AnswerQuestion({ report, question }: AnswerQuestionProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const [text, setText] = useState('');
  const answering = useMutation({
    mutationFn: () => answerAbout(acting, report.id, question.id, text, keyOf(text)),
    onSuccess: (now) => {
      showSubcontracting(client, acting, now);
      tell(t('consent.answered'));
    },
  });
  const refused = answering.error instanceof ApiProblem ? answering.error.errors[0]?.detail : undefined;
  return (
    <section>
      <h2>{t('consent.questionToYou')}</h2>
      <p className="consent-text">{question.question}</p>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!answering.isPending) {
            answering.mutate();
          }
        }}
      >
        <TextArea id={`answer-${question.id}`} label={t('consent.yourAnswer')} helperText={t('consent.answerHint')} maxlength={2000} {...bound({ value: text, onChange: setText, onBlur: () => undefined }, refused ?? '')} />
        {answering.error === null || refused !== undefined ? null : <Trouble problem={answering.error} what={t('consent.notAnswered')} />}
        <button type="submit" className="button primary" aria-disabled={answering.isPending}>
          {t('consent.sendAnswer')}
        </button>
      </form>
    </section>
  );
}
