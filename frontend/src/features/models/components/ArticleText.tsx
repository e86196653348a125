import { useTranslation } from 'react-i18next';
import type { KeptArticle } from '@/shared/api/types';
import { ReadText } from '@/features/models/components/ReadText';

/** What an article says; where parties choose, each of the texts with what one chooses. */
export function ArticleText({ kept: { article, readings } }: { kept: KeptArticle }) {
  const { t } = useTranslation();
  if (article.state !== 'CHOOSE') {
    return <ReadText paragraphs={readings[0]?.paragraphs ?? []} />;
  }
  return (
    <ol className="options">
      {readings.map(({ code, paragraphs }, place) => (
        <li key={code}>
          <p className="option-label">
            <span className="quiet">{t('models.option', { letter: String.fromCharCode(65 + place) })}</span> {article.options?.find((option) => option.code === code)?.label}
          </p>
          <ReadText paragraphs={paragraphs} />
        </li>
      ))}
    </ol>
  );
}
