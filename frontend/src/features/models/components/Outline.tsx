import { useTranslation } from 'react-i18next';
import type { KeptArticle } from '@/shared/api/types';
import { parts } from '@/features/models/kinds';

/** The parts and articles of a version, each with what parties can do with it. */
export function Outline({ articles }: { articles: readonly KeptArticle[] }) {
  const { t } = useTranslation();
  return (
    <details className="outline no-print">
      <summary>{t('models.outline', { count: articles.length })}</summary>
      <nav aria-label={t('models.outlineName')}>
        {parts.map((part) => {
          const ofPart = articles.filter(({ article }) => article.part === part);
          return ofPart.length === 0 ? null : (
            <div key={part}>
              <p>{t(`models.part.${part}`)}</p>
              <ul>
                {ofPart.map(({ article, number, problems }) => (
                  <li key={article.code}>
                    <a href={`#${article.code}`} lang="nl">
                      {number} {article.heading}
                    </a>{' '}
                    <span className="quiet small">{t(`models.state.${article.state}`)}</span>
                    {problems.length === 0 ? null : <span className="state waiting">{t('models.problemsHere', { count: problems.length })}</span>}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </nav>
    </details>
  );
}
