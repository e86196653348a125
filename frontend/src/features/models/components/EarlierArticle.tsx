import { useTranslation } from 'react-i18next';
import type { Article } from '@/shared/api/types';
import { Earlier, type TwoVersions } from '@/shared/patterns/form/Earlier';
import { aspects, isText, textOf } from '@/features/models/articleParts';
import { useAspect } from '@/features/models/components/useAspect';

interface EarlierArticleProps {
  /** As it was when one began to change it. */
  seen: Article;
  mine: Article;
  theirs: Article;
  onGoOn: () => void;
}

/** Somebody else changed the same article first: both versions of what differs. */
export function EarlierArticle({ seen, mine, theirs, onGoOn }: EarlierArticleProps) {
  const { t } = useTranslation();
  const inWords = useAspect();
  const versions: TwoVersions[] = aspects.flatMap((aspect) => {
    const of = (article: Article) => (isText(aspect) ? textOf(article, aspect) : inWords(article, aspect));
    return of(mine) === of(theirs) ? [] : [{ id: aspect, label: t(`models.aspect.${aspect}`), mine: of(mine), changedHere: of(mine) !== of(seen), theirs: of(theirs) }];
  });
  return (
    <Earlier
      versions={versions}
      actions={
        <button type="button" className="button" onClick={onGoOn}>
          {t('models.mineOverTheirs')}
        </button>
      }
    >
      {t('models.earlier')}
    </Earlier>
  );
}
