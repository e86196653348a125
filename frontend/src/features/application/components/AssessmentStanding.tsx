import { useTranslation } from 'react-i18next';
import type { Assessment } from '@/shared/api/types';

/** Who assesses, how far it is, what one may know of the other, and what stands in the way of a decision. */
export function AssessmentStanding({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const { assessors, mine, bothGave, criteria, decidable } = assessment;
  const own = assessors.find(({ place }) => place === mine);
  const other = assessors.find(({ place }) => place !== mine);
  const judged = criteria.filter((one) => one.own != null).length;
  const apart = criteria.filter(({ needsJoint, joint }) => needsJoint && joint == null).length;
  return (
    <div className="standing stack">
      {own === undefined || own.given ? null : (
        <p className="row">
          <progress aria-label={t('assessment.howFar')} value={judged} max={criteria.length} />
          <strong role="status">{t('assessment.judgedOf', { judged, of: criteria.length })}</strong>
        </p>
      )}
      <p>{who()}</p>
      {bothGave ? <p role="status">{decidable ? t('assessment.canBeDecided') : <strong>{t('assessment.apart', { count: apart })}</strong>}</p> : null}
    </div>
  );

  function who(): string {
    const [first, second] = assessors;
    if (own !== undefined) {
      const theirs = other === undefined ? t('assessment.nobodyElse') : t(other.given ? 'assessment.otherGave' : 'assessment.otherJudges', { name: other.name });
      return bothGave ? t('assessment.bothGave', { first: own.name, second: other?.name ?? '' }) : `${t(own.given ? 'assessment.youGave' : 'assessment.apartFromEachOther')} ${theirs}`;
    }
    if (first === undefined) {
      return t('assessment.nobody');
    }
    if (second === undefined) {
      return t(first.given ? 'assessment.oneGave' : 'assessment.oneJudges', { name: first.name });
    }
    if (bothGave) {
      return t('assessment.bothGave', { first: first.name, second: second.name });
    }
    const waits = assessors.filter(({ given }) => !given).map(({ name }) => name);
    return t('assessment.waitsFor', { first: first.name, second: second.name, names: waits.join(', ') });
  }
}
