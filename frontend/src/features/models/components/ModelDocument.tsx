import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Consultation, KeptArticle, ModelContent } from '@/shared/api/types';
import { DocumentWithMargin, type MarginNote } from '@/shared/patterns/document/DocumentWithMargin';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { ArticleText } from '@/features/models/components/ArticleText';
import { SaidOfArticle } from '@/features/models/components/SaidOfArticle';
import { parts } from '@/features/models/kinds';
import { moved } from '@/features/models/order';

interface ModelDocumentProps {
  model: string;
  content: ModelContent;
  /** What head contractors said about it; undefined where nobody was asked. */
  said: Consultation | undefined;
  editable: boolean;
  /** Undefined while an order is on its way. */
  onOrder: ((codes: string[]) => void) | undefined;
}

/** The text of a version by part. */
export function ModelDocument({ model, content, said, editable, onOrder }: ModelDocumentProps) {
  const { t } = useTranslation();
  const { tenant } = useActing();
  const articles = content.articles.map(({ article }) => article);
  return (
    <>
      {parts.map((part) => {
        const ofPart = content.articles.filter(({ article }) => article.part === part);
        return ofPart.length === 0 ? null : (
          <section key={part} className="model-part">
            <h2>{t(`models.part.${part}`)}</h2>
            <DocumentWithMargin
              name={t(`models.part.${part}`)}
              level={3}
              lang="nl"
              parts={ofPart.map((kept) => ({
                id: kept.article.code,
                heading: `${kept.number} ${kept.article.heading === '' ? t('models.noHeading') : (kept.article.heading ?? '')}`,
                text: <ArticleText kept={kept} />,
                notes: notes(kept),
                beside: beside(kept, ofPart.at(0) === kept, ofPart.at(-1) === kept),
              }))}
            />
          </section>
        );
      })}
    </>
  );

  function notes({ article, problems }: KeptArticle): MarginNote[] {
    const state = `${t(`models.stateText.${article.state}`)}${article.optional ? ` ${t('models.optional')}` : ''}`;
    return [
      ...problems.map(({ pointer, code, message }) => ({ id: `${pointer} ${code}`, kind: 'failed' as const, text: message })),
      { id: 'state', kind: 'note', label: t(`models.state.${article.state}`), text: state },
      ...(article.explanation == null || article.explanation === '' ? [] : [{ id: 'explanation', kind: 'note' as const, text: <span lang="nl">{article.explanation}</span> }]),
      ...(article.source == null || article.source === '' ? [] : [{ id: 'source', kind: 'note' as const, label: t('models.source'), text: <span lang="nl">{article.source}</span> }]),
    ];
  }

  function beside(kept: KeptArticle, first: boolean, last: boolean) {
    const { article } = kept;
    return (
      <>
        {editable ? (
          <div className="row no-print">
            <Link to="/$tenant/modelcontracten/$model/artikel/$article" params={{ tenant: tenant.slug, model, article: article.code }} className="button" aria-label={t('models.changeOf', { heading: article.heading })}>
              {t('models.change')}
            </Link>
            {mover(article.code, -1, first, t('models.up', { heading: article.heading }))}
            {mover(article.code, 1, last, t('models.down', { heading: article.heading }))}
          </div>
        ) : null}
        {said === undefined ? null : <SaidOfArticle model={model} kept={kept} said={said} />}
      </>
    );
  }

  function mover(code: string, by: -1 | 1, disabled: boolean, label: string) {
    return (
      <button
        type="button"
        className="button plain icon-only"
        aria-disabled={disabled}
        aria-label={label}
        title={label}
        onClick={() => {
          const codes = moved(articles, code, by);
          if (codes !== undefined && !disabled) {
            onOrder?.(codes);
          }
        }}
      >
        <Icon name={by === -1 ? 'up' : 'down'} size={18} />
      </button>
    );
  }
}
