import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { useKeyOf } from '@/shared/api/useKeyOf';
import type { ContactRequest } from '@/shared/api/types';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { answer, refreshContact } from '@/features/contact/api/contact';

/** The answer of the provider; what was typed stays when it could not be sent. */
export function AnswerForm({ request }: { request: ContactRequest }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const [text, setText] = useState('');
  const answering = useMutation({
    mutationFn: () => answer(acting, request.id, text, keyOf(text)),
    onSuccess: async (answered) => {
      await refreshContact(client, acting, answered);
      tell(t('contact.answered', { name: request.fromOrganisation }));
    },
  });
  const refused = answering.error instanceof ApiProblem ? answering.error.errors.find(({ pointer }) => pointer === '/answer')?.detail : undefined;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!answering.isPending) {
          answering.mutate();
        }
      }}
    >
      <TextArea className="contact-needed" label={t('contact.answerLabel')} helperText={t('contact.answerHint')} maxlength={2000} {...bound({ value: text, onChange: setText, onBlur: () => undefined }, refused ?? '')} />
      {answering.error === null || refused !== undefined ? null : <Trouble problem={answering.error} what={t('contact.notAnswered')} />}
      <p>
        <button type="submit" className="button primary" aria-disabled={answering.isPending}>
          {t('contact.answer')}
        </button>
      </p>
    </form>
  );
}
