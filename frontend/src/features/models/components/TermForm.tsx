import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { useKeyOf } from '@/shared/api/useKeyOf';
import type { KeptTerm } from '@/shared/api/types';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { modelsQuery, removeTerm, saveTerm } from '@/features/models/api/models';
import { freeCode } from '@/features/models/articleInput';

interface TermFormProps {
  model: string;
  /** As it is now; undefined for a new one. */
  saved: KeptTerm | undefined;
  /** Keys of the terms there are. */
  taken: readonly string[];
  onClose: () => void;
}

/** A defined term: the word and what it means. */
export function TermForm({ model, saved, taken, onClose }: TermFormProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const [term, setTerm] = useState(saved?.term.term ?? '');
  const [definition, setDefinition] = useState(saved?.term.definition ?? '');
  const given = { key: saved?.term.key ?? freeCode(term, taken), term, definition };
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: modelsQuery(acting).queryKey });
    onClose();
  };
  const save = useMutation({ mutationFn: () => saveTerm(acting, model, given, saved?.version, keyOf(given)), onSuccess });
  const remove = useMutation({ mutationFn: () => removeTerm(acting, model, given.key, saved?.version ?? ''), onSuccess });
  const problem = save.error ?? remove.error;
  const refused = problem instanceof ApiProblem ? problem.errors : [];
  const errorOf = (field: string) => refused.find(({ pointer }) => pointer === `/term/${field}`)?.detail ?? '';
  const busy = save.isPending || remove.isPending;
  return (
    <Question
      title={saved === undefined ? t('models.addTerm') : (saved.term.term ?? '')}
      onClose={onClose}
      actions={
        <>
          {saved === undefined ? null : (
            <button type="button" className="button" aria-disabled={busy} onClick={() => { if (!busy) { remove.mutate(); } }}>
              {t('models.takeOut')}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" aria-disabled={busy} onClick={() => { if (!busy) { save.mutate(); } }}>
            {t('models.save')}
          </button>
        </>
      }
    >
      {problem === null || refused.length > 0 ? null : <Trouble problem={problem} what={t('models.changeFailed')} />}
      <TextField label={t('models.term')} helperText={saved === undefined ? t('models.termHint', { key: given.key }) : t('models.termUse', { key: given.key })} autocomplete="off" {...bound({ value: term, onChange: setTerm, onBlur: () => undefined }, errorOf('term'))} />
      <TextArea label={t('models.definition')} {...bound({ value: definition, onChange: setDefinition, onBlur: () => undefined }, errorOf('definition'))} />
    </Question>
  );
}
