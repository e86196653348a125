import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompletenessGap } from '@/shared/api/types';
import { classes } from '@/shared/criteria/criterion';
import { WhoIsHere } from '@/shared/live/WhoIsHere';
import { useActing, useCan } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { applicationQuery, completenessQuery } from '@/features/application/api/applications';
import { decisionsQuery } from '@/features/application/api/decisions';
import { ApplicationAbsent } from '@/features/application/components/ApplicationAbsent';
import { AnswersOfClass } from '@/features/application/components/AnswersOfClass';
import { DecisionSection } from '@/features/application/components/DecisionSection';
import { EvidencePanel } from '@/features/application/components/EvidencePanel';
import { FactsForm } from '@/features/application/components/FactsForm';
import { FactsShown } from '@/features/application/components/FactsShown';
import { FillFromPassport } from '@/features/application/components/FillFromPassport';
import { History } from '@/features/application/components/History';
import { RegionActions } from '@/features/application/components/RegionActions';
import { StateMark } from '@/features/application/components/StateMark';
import { Standing } from '@/features/application/components/Standing';
import { Withdraw } from '@/features/application/components/Withdraw';
import { placeInFileOf } from '@/features/application/filters';
import { lastPlace, rememberPlace } from '@/features/application/lastPlace';
import { nextGap } from '@/features/application/state';
import '@/shared/patterns/form/form.css';
import '@/features/application/application.css';

const NOTHING: CompletenessGap[] = [];

/** The file of one application: to write for the provider, to read for the region. */
export function FilePage() {
  const { t } = useTranslation();
  const acting = useActing();
  const provider = useCan('application:write');
  const navigate = useNavigate();
  const { application: id = '' } = useParams({ strict: false });
  const place = placeInFileOf(useSearch({ strict: false }));
  const tenant = acting.tenant.slug;
  const { data, error, refetch } = useQuery(applicationQuery(acting, id));
  const writing = provider && data !== undefined && (data.may.includes('SUBMIT') || data.may.includes('GIVE_ADDITION'));
  const completeness = useQuery({ ...completenessQuery(acting, id), enabled: writing });
  const decisions = useQuery({ ...decisionsQuery(acting, id), enabled: data !== undefined && data.round > 0 });
  const gaps = completeness.data?.gaps ?? NOTHING;
  useEffect(() => {
    if (place.eis !== undefined) {
      rememberPlace(id, place.eis);
    }
  }, [id, place.eis]);
  const go = (to: { eis?: string | undefined; bewijs?: string | undefined }) => {
    void navigate({ to: '/$tenant/aanvragen/$application', params: { tenant, application: id }, search: placeInFileOf({ ...place, ...to }), replace: true, resetScroll: false });
  };
  const crumbs = (
    <p className="crumbs">
      <Link to="/$tenant/aanvragen" params={{ tenant }}>
        <Icon name="left" size={18} />
        {t('application.title')}
      </Link>
    </p>
  );
  if (error !== null && data === undefined) {
    return <ApplicationAbsent problem={error} page={t('application.title')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return (
      <>
        {crumbs}
        <Loading label={t('application.loading')} lines={10} />
      </>
    );
  }
  const shown = data.answers.flatMap(({ files }) => files).find((file) => file.id === place.bewijs);
  const last = lastPlace(id);
  const onward = writing && place.eis === undefined ? (data.answers.find(({ criterion, open }) => criterion.code === last && open)?.criterion.code ?? (data.answers.some(({ answered }) => answered) ? nextGap(data.answers, gaps) : undefined)) : undefined;
  return (
    <div className="hung application-file">
      {crumbs}
      <PageHead
        title={provider ? data.criteria.name : data.organisation.name}
        lead={
          <>
            <StateMark state={data.state} /> <span>{provider ? t('application.fileLead', { party: data.organisation.name, number: data.criteria.number }) : t('application.fileLeadRegion', { set: data.criteria.name, number: data.criteria.number })}</span>
          </>
        }
      >
        {writing ? (
          <Link to="/$tenant/aanvragen/$application/indienen" params={{ tenant, application: id }} className="button primary">
            {t(data.state === 'DRAFT' ? 'application.check' : 'application.checkAddition')}
          </Link>
        ) : null}
        {provider ? null : <RegionActions application={data} />}
      </PageHead>
      <Standing application={data} completeness={completeness.data} provider={provider} onward={onward} onGo={(eis) => { go({ eis }); }} />
      {writing && data.state === 'DRAFT' ? <FillFromPassport application={data} /> : null}
      <WhoIsHere place={`aanvragen/${id}`} />
      {data.round > 0 ? <DecisionSection application={data} /> : null}
      <section id="gegevens">
        <h2>{t('application.facts')}</h2>
        {writing && data.state === 'DRAFT' ? <FactsForm application={data} gaps={gaps} /> : <FactsShown facts={data.facts} />}
      </section>
      {classes.map((kind) => {
        const answers = data.answers.filter(({ criterion }) => criterion.class === kind);
        return answers.length === 0 ? null : (
          <AnswersOfClass
            key={kind}
            kind={kind}
            application={data}
            answers={answers}
            gaps={completeness.data?.gaps}
            writing={writing}
            opened={place.eis}
            onOpen={(eis) => { go({ eis }); }}
            onShow={(bewijs) => { go({ bewijs }); }}
          />
        );
      })}
      <section>
        <h2>{t('application.history')}</h2>
        <History application={data} objections={decisions.data?.objections ?? []} />
      </section>
      {provider && data.may.some((step) => step === 'WITHDRAW' || step === 'LEAVE') ? <Withdraw application={data} /> : null}
      {shown === undefined ? null : <EvidencePanel key={shown.id} application={id} file={shown} onClose={() => { go({ bewijs: undefined }); }} />}
    </div>
  );
}
