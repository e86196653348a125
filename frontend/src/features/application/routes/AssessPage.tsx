import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application, Assessment } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { WhoIsHere } from '@/shared/live/WhoIsHere';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { assessmentQuery, beginAssessment, giveJudgements, showAssessment } from '@/features/application/api/assessment';
import { ApplicationFrame } from '@/features/application/components/ApplicationFrame';
import { AssessmentStanding } from '@/features/application/components/AssessmentStanding';
import { Clock } from '@/features/application/components/Clock';
import { CriterionList } from '@/features/application/components/CriterionList';
import { JudgeCriterion } from '@/features/application/components/JudgeCriterion';
import { StateMark } from '@/features/application/components/StateMark';
import { placeInFileOf, type PlaceInFile } from '@/features/application/filters';
import { inOrder, nextToJudge, placeOfJudgements } from '@/features/application/judgement';
import { isRunning } from '@/features/application/state';
import { nothingUnsaved, useUnsaved } from '@/shared/keep/useUnsaved';
import '@/shared/patterns/form/form.css';
import '@/features/application/application.css';
import '@/features/application/assessment.css';

/** Where an assessor goes through the criteria: the evidence beside the judgement, one criterion after the other. */
export function AssessPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { application: id = '' } = useParams({ strict: false });
  return (
    <ApplicationFrame id={id} asks={assessmentQuery(acting, id)} page={t('assessment.title')} className="assess stack-l" above="file">
      {(application, now) => <Assessing application={application} whole={now} />}
    </ApplicationFrame>
  );
}

function Assessing({ application, whole }: { application: Application; whole: Assessment }) {
  const { t } = useTranslation();
  const assessment = useMemo(() => inOrder(whole, application.answers), [whole, application.answers]);
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const place = placeInFileOf(useSearch({ strict: false }));
  const { id } = application;
  const tenant = acting.tenant.slug;
  const own = assessment.assessors.find((one) => one.place === assessment.mine);
  const judging = isRunning(application.state) && own !== undefined && (assessment.bothGave || !own.given);
  const typed = useUnsaved(placeOfJudgements(acting.party.id, id, assessment));
  const unsaved = judging ? typed : nothingUnsaved;
  const { stuck, underway } = unsaved;
  const [giving, setGiving] = useState(false);
  /** Where one comes in; it stays there when it is judged, until one goes on. */
  const [first] = useState(() => nextToJudge(assessment, unsaved) ?? assessment.criteria[0]?.code);
  const shown = { onSuccess: (now: Assessment) => { showAssessment(client, acting, id, now); }, onError: () => client.invalidateQueries({ queryKey: assessmentQuery(acting, id).queryKey }) };
  const begin = useMutation({ mutationFn: () => beginAssessment(acting, id, keyOf('begin')), ...shown });
  const give = useMutation({
    mutationFn: () => giveJudgements(acting, id, keyOf(assessment.criteria.map(({ own }) => own?.version).join())),
    ...shown,
    onSuccess: (now) => {
      shown.onSuccess(now);
      tell(t(now.bothGave ? 'assessment.gaveBoth' : 'assessment.gave'));
    },
  });
  const code = assessment.criteria.find((one) => one.code === place.eis)?.code ?? first;
  const answer = application.answers.find(({ criterion }) => criterion.code === code);
  const judged = assessment.criteria.find((one) => one.code === code);
  const go = (to: PlaceInFile) => {
    void navigate({ to: '/$tenant/aanvragen/$application/beoordelen', params: { tenant, application: id }, search: to, replace: true, resetScroll: false });
  };
  return (
    <>
      <PageHead
        title={t('assessment.of', { name: application.organisation.name })}
        lead={
          <>
            <StateMark state={application.state} /> <span>{t('application.fileLeadRegion', { set: application.criteria.name, number: application.criteria.number })}</span>
          </>
        }
      >
        {primary()}
      </PageHead>
      {begin.error === null ? null : <Trouble problem={begin.error} what={t('assessment.notBegun')} />}
      {give.error === null ? null : <Trouble problem={give.error} what={t('assessment.notGiven')} />}
      <AssessmentStanding application={application} assessment={assessment} stuck={stuck} />
      {application.clock == null || application.state === 'WITHDRAWN' ? null : <Clock clock={application.clock} />}
      <WhoIsHere place={`aanvragen/${id}/beoordelen`} />
      {answer === undefined || judged === undefined ? null : <JudgeCriterion application={application} assessment={assessment} answer={answer} judged={judged} shown={place.bewijs} unsaved={unsaved} onGo={go} />}
      <CriterionList tenant={tenant} application={application} assessment={assessment} opened={code ?? ''} stuck={stuck} />
      {giving ? (
        <Confirm title={t('assessment.giveTitle')} confirm={t('assessment.give')} onCancel={() => { setGiving(false); }} onConfirm={() => { setGiving(false); give.mutate(); }}>
          {t('assessment.giveEffect')}
        </Confirm>
      ) : null}
    </>
  );

  /** The one thing to do next. */
  function primary() {
    if (!isRunning(application.state)) {
      return null;
    }
    if (own === undefined) {
      return assessment.assessors.length >= 2 ? null : (
        <button type="button" className="button primary" aria-disabled={begin.isPending} onClick={() => { if (!begin.isPending) { begin.mutate(); } }}>
          {t('assessment.begin')}
        </button>
      );
    }
    if (own.given || assessment.criteria.some((one) => one.own == null)) {
      return null;
    }
    const notKept = assessment.criteria.find((one) => stuck.has(one.code));
    if (notKept !== undefined) {
      return (
        <Link to="/$tenant/aanvragen/$application/beoordelen" params={{ tenant, application: id }} search={{ eis: notKept.code }} replace resetScroll={false} className="button primary" onClick={() => { document.getElementById('judge-title')?.focus(); }}>
          {t('assessment.toNotKept')}
        </Link>
      );
    }
    const busy = give.isPending || underway.size > 0;
    return (
      <button type="button" className="button primary" aria-disabled={busy} onClick={() => { if (!busy) { setGiving(true); } }}>
        {t('assessment.give')}
      </button>
    );
  }
}
