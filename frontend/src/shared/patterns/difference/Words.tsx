import { diffWords } from 'diff';
import { useTranslation } from 'react-i18next';
import '@/shared/patterns/difference/words.css';

/** A text that changed, with what went and what came marked within the sentences. */
export function Words({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  return (
    <p className="words">
      {diffWords(before, after).map(({ value, added, removed }, index) => {
        const key = `${index}-${value}`;
        if (added) {
          return (
            <ins key={key}>
              <span className="visually-hidden">{t('difference.came')} </span>
              {value}
            </ins>
          );
        }
        return removed ? (
          <del key={key}>
            <span className="visually-hidden">{t('difference.went')} </span>
            {value}
          </del>
        ) : (
          value
        );
      })}
    </p>
  );
}
