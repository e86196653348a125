import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Words } from '@/shared/patterns/difference/Words';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';
import { movedTextQuery } from '@/features/moves/api/moves';

/** What changes in the text of one agreement, article by article. */
export function MovedText({ move, agreement }: { move: string; agreement: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(movedTextQuery(useActing(), move, agreement));
  if (error !== null) {
    return <Trouble problem={error} what={t('moves.textFailed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading label={t('table.loading')} lines={3} />;
  }
  return (
    <div className="moved-text">
      <p className="small quiet">{t('moves.unchanged', { count: data.unchanged })}</p>
      <ul>
        {data.articles.map(({ code, before, after }) => (
          <li key={code}>
            <h4 lang="nl">
              {(after ?? before)?.number} {(after ?? before)?.heading}
            </h4>
            <p className="small quiet">{t(before == null ? 'moves.cameArticle' : after == null ? 'moves.wentArticle' : 'moves.changedArticle')}</p>
            <div lang="nl">
              <Words before={before?.text ?? ''} after={after?.text ?? ''} />
            </div>
          </li>
        ))}
        {data.terms.map(({ key, before, after }) => (
          <li key={`term ${key}`}>
            <h4 lang="nl">{(after ?? before)?.term}</h4>
            <p className="small quiet">{t('moves.term')}</p>
            <div lang="nl">
              <Words before={before?.definition ?? ''} after={after?.definition ?? ''} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
