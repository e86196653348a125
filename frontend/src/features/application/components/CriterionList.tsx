import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Application, Assessment, CriterionJudged } from '@/shared/api/types';
import { classes, wordsOf } from '@/shared/criteria/criterion';
import { VerdictMark } from '@/features/application/components/VerdictMark';

interface CriterionListProps {
  tenant: string;
  application: Application;
  assessment: Assessment;
  opened: string;
  /** Codes of the criteria whose judgement is not on the server. */
  stuck: ReadonlySet<string>;
}

/** Every criterion with what was judged about it so far; one click away from each. */
export function CriterionList({ tenant, application, assessment, opened, stuck }: CriterionListProps) {
  const { t, i18n } = useTranslation();
  return (
    <nav className="criterion-list" aria-label={t('assessment.all')}>
      {classes.map((kind) => {
        const answers = application.answers.filter(({ criterion }) => criterion.class === kind);
        return answers.length === 0 ? null : (
          <section key={kind}>
            <h3>{t(`criteria.class.${kind}`)}</h3>
            <ol>
              {answers.map(({ criterion }) => (
                <li key={criterion.code}>
                  <Link to="/$tenant/aanvragen/$application/beoordelen" params={{ tenant, application: application.id }} search={{ eis: criterion.code }} replace resetScroll={false} aria-current={criterion.code === opened ? 'true' : undefined}>
                    {wordsOf(criterion, i18n.language).title}
                  </Link>
                  {stuck.has(criterion.code) ? <span className="state refused">{t('assessment.notKept')}</span> : mark(assessment.criteria.find(({ code }) => code === criterion.code))}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </nav>
  );

  function mark(judged: CriterionJudged | undefined) {
    const verdict = judged?.counts ?? (judged?.needsJoint === true ? undefined : judged?.own?.verdict);
    if (verdict != null) {
      return <VerdictMark verdict={verdict} />;
    }
    return <span className={`state ${judged?.needsJoint === true ? 'waiting' : 'neutral'}`}>{t(judged?.needsJoint === true ? 'assessment.differs' : 'assessment.notJudged')}</span>;
  }
}
