import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import type { ArticleComment, Consultation } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { comment, consultationQuery, settle } from '@/features/models/api/consultation';
import { DRAFT } from '@/features/models/version';

interface CommentsOnArticleProps {
  model: string;
  code: string;
  heading: string;
  said: Consultation;
}

/** What was said about an article and what was answered; the region settles. */
export function CommentsOnArticle({ model, code, heading, said }: CommentsOnArticleProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const id = useId();
  const mayManage = useCan('model:manage');
  /** What is typed, and the comment that it answers; an empty id for one that begins. */
  const [typed, setTyped] = useState<{ answers: string; text: string }>();
  const comments = said.comments.filter((one) => one.articleCode === code);
  const mayAnswer = said.writable && (said.open || mayManage);
  const onSuccess = (now: Consultation) => {
    client.setQueryData(consultationQuery(acting, model, DRAFT, true).queryKey, now);
    setTyped(undefined);
  };
  const onError = (problem: Error) => { tell(`${t('models.notSaid')} ${problem.message}`, { kind: 'refused' }); };
  const saying = useMutation({
    mutationFn: ({ answers, text }: { answers: string; text: string }) => comment(acting, model, code, { text, ...(answers === '' ? {} : { answers }) }, keyOf({ code, answers, text })),
    onSuccess,
    onError,
  });
  const settling = useMutation({ mutationFn: ({ about, settled }: { about: string; settled: boolean }) => settle(acting, model, about, settled), onSuccess, onError });

  return (
    <>
      {comments.map((one) => (
        <div key={one.id} className="comment">
          {saidBy(one)}
          {one.answers.map((answer) => (
            <div key={answer.id} className="answer">
              {saidBy(answer)}
            </div>
          ))}
          <p className="row no-print">
            {one.settled ? <span className="state approved">{t('models.settled')}</span> : null}
            {mayAnswer ? (
              <button type="button" className="button plain" onClick={() => { setTyped({ answers: one.id, text: '' }); }}>
                {t('models.answer')}
              </button>
            ) : null}
            {mayManage && said.writable ? (
              <button type="button" className="button plain" onClick={() => { settling.mutate({ about: one.id, settled: !one.settled }); }}>
                {t(one.settled ? 'models.unsettle' : 'models.settle')}
              </button>
            ) : null}
          </p>
          {typed?.answers === one.id ? form(typed) : null}
        </div>
      ))}
      {typed?.answers === '' ? form(typed) : null}
      {mayAnswer && typed === undefined ? (
        <p className="no-print">
          <button type="button" className="button plain" aria-label={t('models.commentOn', { heading })} onClick={() => { setTyped({ answers: '', text: '' }); }}>
            {t('models.comment')}
          </button>
        </p>
      ) : null}
    </>
  );

  function saidBy({ organisation, person, at, text, ...rest }: Pick<ArticleComment, 'organisation' | 'person' | 'at' | 'text'> & { stale?: boolean }) {
    return (
      <>
        <p className="small quiet">
          {[organisation ?? acting.tenant.name, person, longDate(at, i18n.language)].filter((part) => part != null).join(', ')}
          {rest.stale === true ? ` ${t('models.stale')}` : ''}
        </p>
        <p>{text}</p>
      </>
    );
  }

  function form({ answers, text }: { answers: string; text: string }) {
    return (
      <form
        className="stack no-print"
        onSubmit={(event) => {
          event.preventDefault();
          if (!saying.isPending) {
            saying.mutate({ answers, text });
          }
        }}
      >
        <div className="labelled">
          <label htmlFor={id}>{t(answers === '' ? 'models.commentLabel' : 'models.answerLabel')}</label>
          <textarea id={id} className="input" rows={3} maxLength={4000} required value={text} onChange={(event) => { setTyped({ answers, text: event.target.value }); }} />
        </div>
        <p className="row">
          <button type="submit" className="button primary" aria-disabled={saying.isPending}>
            {t(answers === '' ? 'models.commentSend' : 'models.answerSend')}
          </button>
          <button type="button" className="button plain" onClick={() => { setTyped(undefined); }}>
            {t('change.cancel')}
          </button>
        </p>
      </form>
    );
  }
}
