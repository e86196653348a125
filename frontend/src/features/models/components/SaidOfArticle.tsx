import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { ArticleVote, Consultation, KeptArticle } from '@/shared/api/types';
import { useActing, useCan } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { consultationQuery, retractVote, vote } from '@/features/models/api/consultation';
import { modelsQuery } from '@/features/models/api/models';
import { CommentsOnArticle } from '@/features/models/components/CommentsOnArticle';
import { DRAFT } from '@/features/models/version';

interface SaidOfArticleProps {
  model: string;
  kept: KeptArticle;
  said: Consultation;
}

/** Who adopts an article, who objects and why, the own vote, and what was said about it. */
export function SaidOfArticle({ model, kept, said }: SaidOfArticleProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const mayComment = useCan('model:comment');
  const [objecting, setObjecting] = useState<string>();
  const { code, heading } = kept.article;
  const votes = said.votes.filter((one) => one.articleCode === code);
  const isHead = acting.party.kind === 'ORGANISATION' && mayComment;
  const own = votes.find(({ organisationId }) => organisationId === acting.party.id);
  const onSuccess = (now: Consultation) => {
    client.setQueryData(consultationQuery(acting, model, DRAFT, true).queryKey, now);
    setObjecting(undefined);
  };
  const onError = async (problem: Error) => {
    tell(`${t('models.notVoted')} ${problem instanceof ApiProblem ? (problem.errors[0]?.detail ?? problem.message) : problem.message}`, { kind: 'refused' });
    await client.invalidateQueries({ queryKey: modelsQuery(acting).queryKey });
  };
  const voting = useMutation({ mutationFn: (given: { verdict: ArticleVote['verdict']; reason: string }) => vote(acting, model, code, { ...given, textVersion: kept.textVersion }), onSuccess, onError });
  const retracting = useMutation({ mutationFn: () => retractVote(acting, model, code), onSuccess, onError });
  const busy = voting.isPending || retracting.isPending;
  const give = (verdict: ArticleVote['verdict'], reason: string) => {
    if (!busy) {
      voting.mutate({ verdict, reason });
    }
  };

  return (
    <div className="said">
      <p className="small">{counted()}</p>
      {votes.filter(({ verdict, stale }) => verdict === 'OBJECTS' || stale).map(({ organisationId, organisation, verdict, reason, stale }) => (
        <p key={organisationId} className="small">
          <strong>{organisation}</strong> {t(`models.verdict.${verdict}`)}
          {stale ? ` ${t('models.stale')}` : ''}
          {reason == null ? '' : `: ${reason}`}
        </p>
      ))}
      {isHead && said.open ? (
        <div className="stack no-print" role="group" aria-label={t('models.voteOn', { heading })}>
          <div className="row">
            <button type="button" className="button" aria-pressed={own?.verdict === 'AGREES' && !own.stale} aria-disabled={busy} onClick={() => { give('AGREES', ''); }}>
              {t('models.agree')}
            </button>
            <button type="button" className="button" aria-pressed={own?.verdict === 'OBJECTS' && !own.stale} aria-expanded={objecting !== undefined} onClick={() => { setObjecting(objecting === undefined ? (own?.reason ?? '') : undefined); }}>
              {t('models.object')}
            </button>
            {own === undefined ? null : (
              <button type="button" className="button plain" aria-disabled={busy} onClick={() => { if (!busy) { retracting.mutate(); } }}>
                {t('models.retract')}
              </button>
            )}
          </div>
          {objecting === undefined ? null : (
            <form
              className="stack"
              onSubmit={(event) => {
                event.preventDefault();
                give('OBJECTS', objecting);
              }}
            >
              <label className="labelled">
                {t('models.objectWhy')}
                <textarea className="input" rows={3} maxLength={2000} required value={objecting} onChange={(event) => { setObjecting(event.target.value); }} />
              </label>
              <p>
                <button type="submit" className="button primary" aria-disabled={busy}>
                  {t('models.objectSend')}
                </button>
              </p>
            </form>
          )}
        </div>
      ) : null}
      <CommentsOnArticle model={model} code={code} heading={heading ?? ''} said={said} />
    </div>
  );

  function counted(): string {
    const current = votes.filter(({ stale }) => !stale);
    const agrees = current.filter(({ verdict }) => verdict === 'AGREES').length;
    return t('models.votes', { agrees, objects: current.length - agrees, open: Math.max(0, said.heads.length - current.length) });
  }
}
