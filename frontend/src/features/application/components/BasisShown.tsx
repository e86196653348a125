import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Application, DecisionBasis } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { useActing, useCan } from '@/shared/session/session';
import { VerdictMark } from '@/features/application/components/VerdictMark';

/** What a decision rests on: what stands out first, the rest behind a disclosure. */
export function BasisShown({ application, basis }: { application: Application; basis: DecisionBasis }) {
  const { t, i18n } = useTranslation();
  const { tenant } = useActing();
  const assesses = useCan('application:assess');
  const titleOf = (code: string) => {
    const answer = application.answers.find(({ criterion }) => criterion.code === code);
    return answer === undefined ? code : wordsOf(answer.criterion, i18n.language).title;
  };
  const linked = (code: string) =>
    assesses ? (
      <Link to="/$tenant/aanvragen/$application/beoordelen" params={{ tenant: tenant.slug, application: application.id }} search={{ eis: code }}>
        {titleOf(code)}
      </Link>
    ) : (
      titleOf(code)
    );
  const list = (title: string, codes: readonly string[], look: 'refused' | 'waiting') =>
    codes.length === 0 ? null : (
      <div className={`notice ${look}`}>
        <p>
          <strong>{title}</strong>
        </p>
        <ul>
          {codes.map((code) => (
            <li key={code}>{linked(code)}</li>
          ))}
        </ul>
      </div>
    );
  const waits = basis.assessors.filter(({ given }) => !given).map(({ name }) => name);
  const bothGave = basis.assessors.length === 2 && waits.length === 0;
  return (
    <div className="stack">
      {bothGave ? null : (
        <div className="notice waiting">
          <p>{basis.assessors.length === 0 ? t('decision.nobodyAssesses') : basis.assessors.length === 1 ? t('decision.needsSecond') : t('decision.waitsFor', { names: waits.join(', ') })}</p>
          {assesses ? (
            <p>
              <Link to="/$tenant/aanvragen/$application/beoordelen" params={{ tenant: tenant.slug, application: application.id }}>
                {t(basis.assessors.length < 2 ? 'assessment.title' : 'assessment.look')}
              </Link>
            </p>
          ) : null}
        </div>
      )}
      {bothGave ? list(t('decision.notJudged'), basis.notJudged, 'waiting') : null}
      {list(t('decision.inTheWay'), basis.inTheWay, 'refused')}
      {list(t('decision.toConditions'), basis.conditions, 'waiting')}
      {bothGave ? (
        <details>
          <summary>{t('decision.allJudged', { count: basis.criteria.length })}</summary>
          <ul className="basis-list">
            {basis.criteria.map(({ code, counts }) => (
              <li key={code}>
                {linked(code)} {counts == null ? null : <VerdictMark verdict={counts} />}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
