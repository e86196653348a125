import { useTranslation } from 'react-i18next';
import type { Criterion } from '@/shared/api/types';
import { Earlier, type TwoVersions } from '@/shared/patterns/form/Earlier';
import { CriterionFacts } from '@/features/criteria/components/CriterionFacts';
import { texts, textParts } from '@/features/criteria/texts';

interface EarlierCriterionProps {
  /** As it was when one began to change it. */
  seen: Criterion;
  mine: Criterion;
  theirs: Criterion;
  onGoOn: () => void;
}

/** Somebody else changed the same criterion first: both versions of what differs. */
export function EarlierCriterion({ seen, mine, theirs, onGoOn }: EarlierCriterionProps) {
  const { t } = useTranslation();
  const versions: TwoVersions[] = textParts
    .filter((part) => texts[part](mine) !== texts[part](theirs))
    .map((part) => ({ id: part, label: t(`criteria.part.${part}`), mine: texts[part](mine), changedHere: texts[part](mine) !== texts[part](seen), theirs: texts[part](theirs) }));
  const facts = (one: Criterion) => JSON.stringify([one.class, one.evidence, one.recheck, one.laws, one.shareable]);
  if (facts(mine) !== facts(theirs)) {
    versions.push({ id: 'facts', label: t('criteria.otherFacts'), mine: <CriterionFacts criterion={mine} />, changedHere: facts(mine) !== facts(seen), theirs: <CriterionFacts criterion={theirs} /> });
  }
  return (
    <Earlier
      versions={versions}
      actions={
        <button type="button" className="button" onClick={onGoOn}>
          {t('criteria.mineOverTheirs')}
        </button>
      }
    >
      {t('criteria.earlier')}
    </Earlier>
  );
}
