import { useTranslation } from 'react-i18next';
import type { Consultation, KeptArticle } from '@/shared/api/types';

/** What was said about articles that were taken out: it is kept. */
export function RemovedArticles({ said, articles }: { said: Consultation; articles: readonly KeptArticle[] }) {
  const { t } = useTranslation();
  const isThere = (code: string) => articles.some(({ article }) => article.code === code);
  const votes = said.votes.filter(({ articleCode }) => !isThere(articleCode));
  const comments = said.comments.filter(({ articleCode }) => !isThere(articleCode));
  return votes.length + comments.length === 0 ? null : (
    <section>
      <h2>{t('models.takenOut')}</h2>
      <ul>
        {votes.map(({ articleCode, organisationId, organisation, verdict, reason }) => (
          <li key={`${articleCode} ${organisationId}`}>
            <code>{articleCode}</code> <strong>{organisation}</strong> {t(`models.verdict.${verdict}`)}
            {reason == null ? '' : `: ${reason}`}
          </li>
        ))}
        {comments.map(({ id, articleCode, organisation, text }) => (
          <li key={id}>
            <code>{articleCode}</code> <strong>{organisation}</strong> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
