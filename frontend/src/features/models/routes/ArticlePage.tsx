import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type FieldProblem } from '@/shared/api/problem';
import { useKeyOf } from '@/shared/api/useKeyOf';
import type { Article, KeptArticle } from '@/shared/api/types';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { contentQuery, modelQuery, modelsQuery, removeArticle, saveArticle } from '@/features/models/api/models';
import { ArticleForm } from '@/features/models/components/ArticleForm';
import { EarlierArticle } from '@/features/models/components/EarlierArticle';
import { DRAFT } from '@/features/models/version';
import '@/features/models/models.css';

const NOTHING: FieldProblem[] = [];

/** One article of the draft, to change, to take out, or a new one. */
export function ArticlePage() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const { model: id = '', article: code } = useParams({ strict: false });
  const tenant = acting.tenant.slug;
  const model = useQuery(modelQuery(acting, id)).data?.model;
  const content = useQuery(contentQuery(acting, id, DRAFT));
  const [removing, setRemoving] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** The version that is being changed: the first that was seen, so that a change of another person is noticed. */
  const [seen, setSeen] = useState<KeptArticle>();
  const now = content.data?.articles.find(({ article }) => article.code === code);
  const changing = seen ?? now;
  if (seen === undefined && now !== undefined) {
    setSeen(now);
  }

  const back = async (at: string) => {
    await client.invalidateQueries({ queryKey: modelsQuery(acting).queryKey });
    await navigate({ to: '/$tenant/modelcontracten/$model', params: { tenant, model: id }, search: { version: DRAFT }, ...(at === '' ? {} : { hash: at }) });
  };
  const save = useMutation({
    mutationFn: ({ article }: { article: Article; sent: () => Promise<void> }) => saveArticle(acting, id, article, changing?.version, keyOf(article)),
    onSuccess: async (_, { article, sent }) => {
      await sent();
      tell(t('models.articleSaved', { heading: article.heading }));
      await back(article.code);
    },
    onError: () => { setAttempt((before) => before + 1); },
  });
  const remove = useMutation({
    mutationFn: () => removeArticle(acting, id, code ?? '', changing?.version ?? ''),
    onSuccess: async () => {
      tell(t('models.articleRemoved'));
      await back('');
    },
  });
  const latest = save.error instanceof ApiProblem && save.error.status === 412 ? (save.error.current as KeptArticle | undefined) : undefined;
  const refused = save.error instanceof ApiProblem ? save.error.errors : NOTHING;
  const trouble = latest === undefined && refused.length === 0 ? (save.error ?? remove.error) : null;
  const title = code === undefined ? t('models.addArticle') : changing === undefined ? code : `${changing.number} ${changing.article.heading ?? ''}`;

  return (
    <>
      <p className="crumbs">
        <Link to="/$tenant/modelcontracten/$model" params={{ tenant, model: id }} search={{ version: DRAFT }}>
          <Icon name="left" size={18} />
          {model?.name ?? t('models.title')}
        </Link>
      </p>
      <PageHead title={title} lead={t('models.articleLead')}>
        {code === undefined ? null : (
          <button type="button" className="button" onClick={() => { setRemoving(true); }}>
            {t('models.takeOut')}
          </button>
        )}
      </PageHead>
      {content.error === null ? null : <Trouble problem={content.error} what={t('models.failed')} retry={() => void content.refetch()} />}
      {trouble === null ? null : <Trouble problem={trouble} what={t('models.changeFailed')} />}
      {latest === undefined || changing === undefined || save.variables === undefined ? null : (
        <EarlierArticle seen={changing.article} mine={save.variables.article} theirs={latest.article} onGoOn={() => { setSeen(latest); save.reset(); }} />
      )}
      {content.data === undefined && content.error === null ? <Loading label={t('models.loading')} lines={8} /> : null}
      {content.data !== undefined && code !== undefined && changing === undefined ? <Nothing>{t('models.articleGone')}</Nothing> : null}
      {content.data !== undefined && (code === undefined || changing !== undefined) ? (
        <ArticleForm
          key={code ?? 'new'}
          model={id}
          saved={changing?.article}
          taken={content.data.articles.map(({ article }) => article.code)}
          busy={save.isPending}
          refused={refused}
          attempt={attempt}
          onSave={(article, sent) => { save.mutate({ article, sent }); }}
        />
      ) : null}
      {removing ? (
        <Confirm title={t('models.takeOutTitle', { heading: changing?.article.heading })} confirm={t('models.takeOut')} danger onCancel={() => { setRemoving(false); }} onConfirm={() => { setRemoving(false); remove.mutate(); }}>
          {t('models.takeOutEffect')}
        </Confirm>
      ) : null}
    </>
  );
}
