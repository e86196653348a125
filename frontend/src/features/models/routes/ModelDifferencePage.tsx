import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Article, ChangedArticle } from '@/shared/api/types';
import { Words } from '@/shared/patterns/difference/Words';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { differenceQuery, modelQuery } from '@/features/models/api/models';
import { isText, textOf } from '@/features/models/articleParts';
import { useAspect } from '@/features/models/components/useAspect';
import { DRAFT, modelVersionsOf, nameOf } from '@/features/models/version';
import '@/features/models/models.css';

/** What one version of a model contract says otherwise than another. */
export function ModelDifferencePage() {
  const { t } = useTranslation();
  const acting = useActing();
  const tenant = acting.tenant.slug;
  const navigate = useNavigate();
  const id = useParams({ from: '/signed-in/shell/$tenant/modelcontracten/$model/verschil' }).model;
  const whole = useQuery(modelQuery(acting, id));
  const names = whole.data?.versions.map(nameOf) ?? [];
  const asked = modelVersionsOf(useSearch({ strict: false }));
  const after = asked.after ?? names[0] ?? '';
  const before = asked.before ?? names[1] ?? '';
  const { data, error, refetch } = useQuery(differenceQuery(acting, id, before, after));
  const choose = (change: { before?: string; after?: string }) => {
    void navigate({ to: '/$tenant/modelcontracten/$model/verschil', params: { tenant, model: id }, search: { before, after, ...change }, replace: true });
  };
  const terms = data === undefined ? 0 : data.addedTerms.length + data.removedTerms.length + data.changedTerms.length;
  return (
    <div className="hung">
      <p className="crumbs">
        <Link to="/$tenant/modelcontracten/$model" params={{ tenant, model: id }} search={after === '' ? {} : { version: after }}>
          <Icon name="left" size={18} />
          {whole.data?.model.name ?? t('models.title')}
        </Link>
      </p>
      <PageHead title={t('models.differenceTitle')} lead={data === undefined ? undefined : t('models.differenceLead', { added: data.added.length, removed: data.removed.length, changed: data.changed.length, unchanged: data.unchanged })} />
      <div className="row model-versions no-print">
        {select('before', before)}
        {select('after', after)}
      </div>
      {error === null ? null : <Trouble problem={error} what={t('models.failed')} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading label={t('models.loading')} lines={6} /> : null}
      {data !== undefined && data.added.length + data.removed.length + data.changed.length + terms === 0 ? <p>{t('models.alike')}</p> : null}
      {data === undefined ? null : (
        <>
          <Group title={t('models.addedGroup')} articles={data.added} />
          {data.changed.length === 0 ? null : (
            <section>
              <h2>
                {t('models.changedGroup')} <span className="count">{data.changed.length}</span>
              </h2>
              <ul className="differences">
                {data.changed.map((changed) => (
                  <Changed key={changed.after.code} changed={changed} />
                ))}
              </ul>
            </section>
          )}
          <Group title={t('models.removedGroup')} articles={data.removed} />
          {terms === 0 ? null : (
            <section>
              <h2>
                {t('models.terms')} <span className="count">{terms}</span>
              </h2>
              <ul className="differences" lang="nl">
                {data.addedTerms.map(({ key, term, definition }) => (
                  <li key={key}>
                    <h3>{term}</h3>
                    <Words before="" after={definition ?? ''} />
                  </li>
                ))}
                {data.changedTerms.map((changed) => (
                  <li key={changed.after.key}>
                    <h3>{changed.after.term}</h3>
                    {changed.before.term === changed.after.term ? null : <Words before={changed.before.term ?? ''} after={changed.after.term ?? ''} />}
                    <Words before={changed.before.definition ?? ''} after={changed.after.definition ?? ''} />
                  </li>
                ))}
                {data.removedTerms.map(({ key, term, definition }) => (
                  <li key={key}>
                    <h3>{term}</h3>
                    <Words before={definition ?? ''} after="" />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </div>
  );

  function select(side: 'before' | 'after', value: string) {
    return (
      <label className="row">
        {t(`models.${side}`)}
        <select className="select" value={value} onChange={(event) => { choose({ [side]: event.target.value }); }}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name === DRAFT ? t('models.draft') : t('models.versionNumber', { number: name })}
            </option>
          ))}
        </select>
      </label>
    );
  }
}

function Group({ title, articles }: { title: string; articles: readonly Article[] }) {
  const { t } = useTranslation();
  return articles.length === 0 ? null : (
    <section>
      <h2>
        {title} <span className="count">{articles.length}</span>
      </h2>
      <ul className="differences">
        {articles.map((article) => (
          <li key={article.code}>
            <h3 lang="nl">{article.heading}</h3>
            <p className="small quiet">
              {t(`models.part.${article.part}`)}, {t(`models.state.${article.state}`)}
            </p>
            <p className="words" lang="nl">
              {textOf(article, 'TEXTS')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An article that both versions have, with what differs: words marked within sentences, the rest before and after. */
function Changed({ changed: { before, after, aspects } }: { changed: ChangedArticle }) {
  const { t } = useTranslation();
  const inWords = useAspect();
  return (
    <li>
      <h3 lang="nl">{after.heading}</h3>
      {aspects.map((aspect) => (
        <div key={aspect}>
          <p className="small quiet">{t(`models.aspect.${aspect}`)}</p>
          {isText(aspect) ? (
            <div lang="nl">
              <Words before={textOf(before, aspect)} after={textOf(after, aspect)} />
            </div>
          ) : (
            <Words before={inWords(before, aspect)} after={inWords(after, aspect)} />
          )}
        </div>
      ))}
    </li>
  );
}
