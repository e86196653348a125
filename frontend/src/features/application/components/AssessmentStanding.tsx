import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Application, Assessment } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { useActing, useCan } from '@/shared/session/session';
import { missingParts, newest } from '@/features/application/judgement';

interface AssessmentStandingProps {
  application: Application;
  assessment: Assessment;
  /** Codes of the criteria whose judgement is not on the server. */
  stuck: ReadonlySet<string>;
}

/** Who assesses, how far it is, what one may know of the other, and what stands in the way of a decision. */
export function AssessmentStanding({ application, assessment, stuck }: AssessmentStandingProps) {
  const { t, i18n } = useTranslation();
  const { tenant } = useActing();
  const decides = useCan('application:decide');
  const { assessors, mine, bothGave, criteria, decidable } = assessment;
  const own = assessors.find(({ place }) => place === mine);
  const other = assessors.find(({ place }) => place !== mine);
  const judged = criteria.filter((one) => one.own != null && !stuck.has(one.code)).length;
  const apart = criteria.filter(({ needsJoint, joint }) => needsJoint && joint == null).length;
  const last = application.history.at(-1)?.step;
  const lacking = application.state === 'IN_REVIEW' && own !== undefined ? missingParts(criteria).length : 0;
  return (
    <div className="standing stack">
      {own === undefined || own.given ? null : (
        <p className="row">
          <progress aria-label={t('assessment.howFar')} value={judged} max={criteria.length} />
          <strong role="status">{t('assessment.judgedOf', { judged, of: criteria.length })}</strong>
        </p>
      )}
      {last === 'GO_ON_WITHOUT' && own !== undefined && !own.given ? <p className="notice">{t('assessment.noAddition')}</p> : null}
      {last === 'GIVE_ADDITION' && own !== undefined && !own.given ? (
        <div className="notice waiting">
          <p>
            <strong>{t('assessment.added')}</strong>
          </p>
          <ul>
            {newest(application.answers).map(({ criterion }) => (
              <li key={criterion.code}>
                <Link to="/$tenant/aanvragen/$application/beoordelen" params={{ tenant: tenant.slug, application: application.id }} search={{ eis: criterion.code }}>
                  {wordsOf(criterion, i18n.language).title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p>{who()}</p>
      {lacking === 0 ? null : (
        <p>
          {t('assessment.lacks', { count: lacking })}{' '}
          <Link to="/$tenant/aanvragen/$application/aanvulling" params={{ tenant: tenant.slug, application: application.id }}>
            {t('assessment.ask')}
          </Link>
        </p>
      )}
      {bothGave && application.state === 'IN_REVIEW' ? <p role="status">{decidable ? toDecide() : <strong>{t('assessment.apart', { count: apart })}</strong>}</p> : null}
    </div>
  );

  function toDecide() {
    return (
      <>
        {t('assessment.canBeDecided')}{' '}
        {decides ? (
          <Link to="/$tenant/aanvragen/$application/besluit" params={{ tenant: tenant.slug, application: application.id }}>
            {t('decision.decide')}
          </Link>
        ) : null}
      </>
    );
  }

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
