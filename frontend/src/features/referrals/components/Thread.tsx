import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Referral } from '@/shared/api/types';
import { dateTime } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { Nothing } from '@/shared/ui/Nothing';
import { Trouble } from '@/shared/ui/Trouble';
import { referralQuery, sayOfReferral } from '@/features/referrals/api/referrals';
import '@/shared/patterns/form/form.css';

/** Questions and answers about a form, between the two. */
export function Thread({ referral: { id, part, state, headName, subName, messages } }: { referral: Referral }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [aboutNobody, setAboutNobody] = useState(false);
  const message = useRef(crypto.randomUUID());
  const saying = useMutation({
    mutationFn: () => sayOfReferral(acting, id, message.current, text, aboutNobody),
    onSuccess: (now) => {
      client.setQueryData(referralQuery(acting, id).queryKey, now);
      void client.invalidateQueries({ queryKey: keyOf(acting, 'referrals') });
      void client.invalidateQueries({ queryKey: keyOf(acting, 'today') });
      message.current = crypto.randomUUID();
      setText('');
      setAboutNobody(false);
    },
  });
  const fault = saying.error instanceof ApiProblem ? saying.error.errors.find(({ pointer }) => pointer === '/text') : undefined;
  const talks = state === 'SENT' || state === 'RECEIVED' || state === 'ACCEPTED';
  return (
    <section className="stack">
      <h2>{t('referral.messages')}</h2>
      {messages.length === 0 ? <Nothing>{t('referral.noMessages')}</Nothing> : null}
      <ol className="referrals">
        {messages.map(({ id: one, partyName, personName, text: said, at }) => (
          <li key={one}>
            <p className="small quiet">
              {personName == null ? partyName : `${personName}, ${partyName}`}, <time dateTime={at}>{dateTime(at, i18n.language)}</time>
            </p>
            <p className="referral-text">{said}</p>
          </li>
        ))}
      </ol>
      {talks ? (
        <form
          className="form no-print"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!saying.isPending) {
              saying.mutate();
            }
          }}
        >
          <TextArea id="referral-say" label={t('referral.write')} helperText={t('referral.writeHint', { name: part === 'HEAD' ? subName : headName })} maxlength={4000} {...bound({ value: text, onChange: setText, onBlur: () => undefined }, fault?.detail ?? '')} />
          {fault?.code === 'looks-like-somebody' || aboutNobody ? (
            <label className="choice">
              <input type="checkbox" checked={aboutNobody} onChange={(event) => { setAboutNobody(event.target.checked); }} />
              <span>{t('referral.aboutNobody')}</span>
            </label>
          ) : null}
          {saying.error === null || fault !== undefined ? null : <Trouble problem={saying.error} what={t('referral.sayFailed')} />}
          <div className="row">
            <button type="submit" className="button" aria-disabled={saying.isPending}>
              {t('referral.say')}
            </button>
          </div>
        </form>
      ) : null}
    </section>
  );
}
