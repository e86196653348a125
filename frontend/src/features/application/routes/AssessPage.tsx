import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { WhoIsHere } from '@/shared/live/WhoIsHere';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { applicationQuery } from '@/features/application/api/applications';
import { assessmentQuery, beginAssessment, giveJudgements, showAssessment } from '@/features/application/api/assessment';
import { AssessmentStanding } from '@/features/application/components/AssessmentStanding';
import { Clock } from '@/features/application/components/Clock';
import { CriterionList } from '@/features/application/components/CriterionList';
import { JudgeCriterion } from '@/features/application/components/JudgeCriterion';
import { StateMark } from '@/features/application/components/StateMark';
import { placeInFileOf, type PlaceInFile } from '@/features/application/filters';
import { inOrder, nextToJudge } from '@/features/application/judgement';
import '@/shared/patterns/form/form.css';
import '@/features/application/application.css';
import '@/features/application/assessment.css';

/** Where an assessor goes through the criteria: the evidence beside the judgement, one criterion after the other. */
export function AssessPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const { application: id = '' } = useParams({ strict: false });
  const place = placeInFileOf(useSearch({ strict: false }));
  const tenant = acting.tenant.slug;
  const file = useQuery(applicationQuery(acting, id));
  const { data: whole, error, refetch } = useQuery(assessmentQuery(acting, id));
  const [giving, setGiving] = useState(false);
  /** Where one comes in; it stays there when it is judged, until one goes on. */
  const [first, setFirst] = useState<string>();
  const begin = useMutation({
    mutationFn: () => beginAssessment(acting, id, keyOf('begin')),
    onSuccess: (now) => { showAssessment(client, acting, id, now); },
    onError: () => refetch(),
  });
  const give = useMutation({
    mutationFn: () => giveJudgements(acting, id, keyOf(whole?.criteria.map(({ own }) => own?.version).join())),
    onSuccess: (now) => {
      showAssessment(client, acting, id, now);
      tell(t(now.bothGave ? 'assessment.gaveBoth' : 'assessment.gave'));
    },
    onError: () => refetch(),
  });
  const trouble = file.error ?? error;
  const { data } = file;
  const assessment = useMemo(() => (whole === undefined || data === undefined ? whole : inOrder(whole, data.answers)), [whole, data]);
  if (trouble !== null && (data === undefined || assessment === undefined)) {
    return (
      <Absent problem={trouble} title={t('application.absent')} text={t('application.absentWhy')} page={t('assessment.title')} what={t('application.fileFailed')} retry={() => { void file.refetch(); void refetch(); }}>
        <Link to="/$tenant/aanvragen" params={{ tenant }} className="button primary">
          {t('application.toAll')}
        </Link>
      </Absent>
    );
  }
  const crumbs = (
    <p className="crumbs no-print">
      <Link to="/$tenant/aanvragen/$application" params={{ tenant, application: id }}>
        <Icon name="left" size={18} />
        {data?.organisation.name ?? t('application.title')}
      </Link>
    </p>
  );
  if (data === undefined || assessment === undefined) {
    return (
      <>
        {crumbs}
        <Loading label={t('application.loading')} lines={10} />
      </>
    );
  }
  const own = assessment.assessors.find((one) => one.place === assessment.mine);
  const open = data.state === 'SUBMITTED' || data.state === 'IN_REVIEW' || data.state === 'ADDITION_ASKED';
  if (first === undefined) {
    setFirst(nextToJudge(assessment) ?? assessment.criteria[0]?.code);
  }
  const code = assessment.criteria.find((one) => one.code === place.eis)?.code ?? first;
  const answer = data.answers.find(({ criterion }) => criterion.code === code);
  const judged = assessment.criteria.find((one) => one.code === code);
  const go = (to: PlaceInFile) => {
    void navigate({ to: '/$tenant/aanvragen/$application/beoordelen', params: { tenant, application: id }, search: to, replace: true, resetScroll: false });
  };
  return (
    <div className="assess stack-l">
      {crumbs}
      <PageHead
        title={t('assessment.of', { name: data.organisation.name })}
        lead={
          <>
            <StateMark state={data.state} /> <span>{t('application.fileLeadRegion', { set: data.criteria.name, number: data.criteria.number })}</span>
          </>
        }
      >
        {primary()}
      </PageHead>
      {begin.error === null ? null : <Trouble problem={begin.error} what={t('assessment.notBegun')} />}
      {give.error === null ? null : <Trouble problem={give.error} what={t('assessment.notGiven')} />}
      <AssessmentStanding application={data} assessment={assessment} />
      {data.clock == null ? null : <Clock clock={data.clock} />}
      <WhoIsHere place={`aanvragen/${id}/beoordelen`} />
      {answer === undefined || judged === undefined ? null : <JudgeCriterion application={data} assessment={assessment} answer={answer} judged={judged} shown={place.bewijs} onGo={go} />}
      <CriterionList tenant={tenant} application={data} assessment={assessment} opened={code ?? ''} />
      {giving ? (
        <Confirm title={t('assessment.giveTitle')} confirm={t('assessment.give')} onCancel={() => { setGiving(false); }} onConfirm={() => { setGiving(false); give.mutate(); }}>
          {t('assessment.giveEffect')}
        </Confirm>
      ) : null}
    </div>
  );

  /** The one thing to do next. */
  function primary() {
    if (assessment === undefined || !open) {
      return null;
    }
    if (own === undefined) {
      return assessment.assessors.length >= 2 ? null : (
        <button type="button" className="button primary" aria-disabled={begin.isPending} onClick={() => { if (!begin.isPending) { begin.mutate(); } }}>
          {t('assessment.begin')}
        </button>
      );
    }
    return own.given || assessment.criteria.some((one) => one.own == null) ? null : (
      <button type="button" className="button primary" aria-disabled={give.isPending} onClick={() => { if (!give.isPending) { setGiving(true); } }}>
        {t('assessment.give')}
      </button>
    );
  }
}
