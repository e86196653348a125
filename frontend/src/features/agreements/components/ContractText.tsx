import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { everyOf } from '@/shared/api/everyOf';
import { DocumentWithMargin, type MarginNote } from '@/shared/patterns/document/DocumentWithMargin';
import type { ReadArticle, ReadTerm } from '@/features/agreements/contract';
import { Paragraphs } from '@/features/agreements/components/Paragraphs';

const parts = everyOf<ReadArticle['part']>()(['GENERAL', 'INDIVIDUAL', 'FIXED']);

interface ContractTextProps {
  articles: readonly ReadArticle[];
  terms?: readonly ReadTerm[];
  /** What there is to say about an article, beside how it stands to the model. */
  notesOf?: (article: ReadArticle) => MarginNote[];
  besideOf?: (article: ReadArticle) => ReactNode;
}

/** The text of a contract by part, as it was agreed; where it does not follow the model as it is, the margin says so. */
export function ContractText({ articles, terms = [], notesOf, besideOf }: ContractTextProps) {
  const { t } = useTranslation();
  return (
    <div className="contract">
      <details className="outline no-print">
        <summary>{t('agreements.outline', { count: articles.length })}</summary>
        <nav aria-label={t('agreements.outlineName')}>
          <ul>
            {articles.map(({ code, number, heading, standing }) => (
              <li key={code}>
                <a href={`#${code}`} lang="nl">
                  {number} {heading}
                </a>{' '}
                {standing === 'DEVIATES' || standing === 'LEFT_OUT' ? <span className="quiet small">{t(`agreements.standing.${standing}`)}</span> : null}
              </li>
            ))}
          </ul>
        </nav>
      </details>
      {parts.map((part) => {
        const ofPart = articles.filter((article) => article.part === part);
        return ofPart.length === 0 ? null : (
          <section key={part}>
            <h3>{t(`models.part.${part}`)}</h3>
            <DocumentWithMargin
              name={t(`models.part.${part}`)}
              level={4}
              lang="nl"
              parts={ofPart.map((article) => ({
                id: article.code,
                heading: `${article.number} ${article.heading}`,
                text: article.standing === 'LEFT_OUT' ? <p className="quiet">NVT</p> : <Paragraphs paragraphs={article.paragraphs} name={article.heading} />,
                notes: notes(article),
                ...asideOf(article),
              }))}
            />
          </section>
        );
      })}
      {terms.length === 0 ? null : (
        <section>
          <h3>{t('models.terms')}</h3>
          <dl className="contract-terms" lang="nl">
            {terms.map(({ key, term, paragraphs }) => (
              <div key={key} id={`begrip-${key}`}>
                <dt>{term}</dt>
                <dd>
                  <Paragraphs paragraphs={paragraphs} name={term} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );

  function asideOf(article: ReadArticle): { beside?: ReactNode } {
    const beside = besideOf?.(article) ?? null;
    return beside === null ? {} : { beside };
  }

  function notes(article: ReadArticle): MarginNote[] {
    const more = notesOf?.(article) ?? [];
    return article.standing === 'CHOSEN' || article.standing === 'FILLED' || article.standing === 'LEFT_OUT'
      ? [{ id: 'standing', kind: 'note', label: t(`agreements.standing.${article.standing}`), text: t(`agreements.standingText.${article.standing}`) }, ...more]
      : more;
  }
}
