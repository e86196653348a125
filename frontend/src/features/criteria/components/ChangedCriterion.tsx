import { useTranslation } from 'react-i18next';
import type { ChangedCriterion as Changed, Criterion } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { Words } from '@/shared/patterns/difference/Words';
import { CriterionFacts } from '@/features/criteria/components/CriterionFacts';
import { isText, texts } from '@/features/criteria/texts';

/** A criterion that both versions have, with what differs: sentences with their words marked, the rest before and after. */
export function ChangedCriterion({ changed: { before, after, parts } }: { changed: Changed }) {
  const { t, i18n } = useTranslation();
  const others = parts.filter((part) => !isText(part));
  return (
    <li>
      <h3>
        <span className="code">{after.code}</span> {wordsOf(after, i18n.language).title}
      </h3>
      {parts.filter(isText).map((part) => (
        <div key={part}>
          <p className="small quiet">{t(`criteria.part.${part}`)}</p>
          <Words before={texts[part](before)} after={texts[part](after)} />
        </div>
      ))}
      {others.length === 0 ? null : (
        <div className="before-after">
          <p className="small quiet">{others.map((part) => t(`criteria.part.${part}`)).join(', ')}</p>
          {side('criteria.was', before)}
          {side('criteria.becomes', after)}
        </div>
      )}
    </li>
  );

  function side(name: 'criteria.was' | 'criteria.becomes', criterion: Criterion) {
    return (
      <div>
        <strong>{t(name)}</strong>
        {before.class === after.class ? null : <p>{t(`criteria.classOne.${criterion.class}`)}</p>}
        <CriterionFacts criterion={criterion} />
      </div>
    );
  }
}
