import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { ModelVersion } from '@/shared/api/types';
import { today } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { openConsultation } from '@/features/models/api/consultation';
import { modelsQuery } from '@/features/models/api/models';

const USUAL_DAYS = 28;

interface AskHeadsProps {
  model: string;
  /** Of the draft that is looked at. */
  version: string;
  former: ModelVersion | undefined;
  onClose: () => void;
}

/** Lays a draft before head contractors: until when, and what they are asked. */
export function AskHeads({ model, version, former, onClose }: AskHeadsProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [until, setUntil] = useState(() => today(new Date(Date.now() + USUAL_DAYS * 24 * 3_600_000)));
  const [question, setQuestion] = useState(former?.consultationQuestion ?? '');
  const open = useMutation({
    mutationFn: () => openConsultation(acting, model, version, { until, question }),
    onSuccess: async () => {
      tell(t('models.isAsked'));
      await client.invalidateQueries({ queryKey: modelsQuery(acting).queryKey });
      onClose();
    },
  });
  const refused = open.error instanceof ApiProblem ? open.error.errors.find(({ pointer }) => pointer === '/until')?.detail : undefined;
  return (
    <Question
      title={t('models.askTitle')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" aria-disabled={open.isPending} onClick={() => { if (!open.isPending) { open.mutate(); } }}>
            {t('models.ask')}
          </button>
        </>
      }
    >
      {open.error === null || refused !== undefined ? null : <Trouble problem={open.error} what={t('models.notAsked')} />}
      <p>{t('models.askEffect')}</p>
      <div className="labelled">
        <label htmlFor="model-until">{t('models.until')}</label>
        <input id="model-until" type="date" className="input" min={today()} value={until} aria-invalid={refused !== undefined} aria-describedby="model-until-error" onChange={(event) => { setUntil(event.target.value); }} />
        <p id="model-until-error" className="field-error" role="alert">
          {refused}
        </p>
      </div>
      <TextArea label={t('models.question')} helperText={t('models.questionHint')} maxlength={2000} value={question} onValueChanged={(event) => { setQuestion(event.detail.value); }} />
    </Question>
  );
}
