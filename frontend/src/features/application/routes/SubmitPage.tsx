import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { longDate } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useUnsaved } from '@/shared/keep/useUnsaved';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { applicationQuery, completenessQuery, showApplication, submit } from '@/features/application/api/applications';
import { ApplicationAbsent } from '@/features/application/components/ApplicationAbsent';
import { FactsShown } from '@/features/application/components/FactsShown';
import { Gaps } from '@/features/application/components/Gaps';
import '@/features/application/application.css';

/** What is lacking before it can be submitted, or what will be sent and what happens then. */
export function SubmitPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const { application: id = '' } = useParams({ strict: false });
  const tenant = acting.tenant.slug;
  const { data, error, refetch } = useQuery(applicationQuery(acting, id));
  const completeness = useQuery({ ...completenessQuery(acting, id), refetchOnMount: 'always' });
  const { stuck, underway } = useUnsaved(`${acting.party.id}/${id}/`);
  const [asking, setAsking] = useState(false);
  const send = useMutation({
    mutationFn: () => submit(acting, id, keyOf(data?.version)),
    onSuccess: async (now) => {
      showApplication(client, acting, now);
      tell(now.clock?.lastDay == null ? t('application.submitted') : t('application.submittedUntil', { date: longDate(now.clock.lastDay, i18n.language) }));
      await navigate({ to: '/$tenant/aanvragen/$application', params: { tenant, application: id } });
    },
    onError: () => completeness.refetch(),
  });
  if (error !== null && data === undefined) {
    return <ApplicationAbsent problem={error} page={t('application.check')} retry={() => void refetch()} />;
  }
  const complete = completeness.data?.complete === true;
  const draft = data?.state === 'DRAFT';
  const may = data !== undefined && (data.may.includes('SUBMIT') || data.may.includes('GIVE_ADDITION'));
  // What was typed and is not on the server would not be in what is submitted, and could not be changed afterwards.
  const notKept = data === undefined || !may ? undefined : partNotKept(data, stuck);
  const busy = send.isPending || underway.size > 0;
  return (
    <div className="hung">
      <p className="crumbs">
        <Link to="/$tenant/aanvragen/$application" params={{ tenant, application: id }}>
          <Icon name="left" size={18} />
          {data?.criteria.name ?? t('application.title')}
        </Link>
      </p>
      <PageHead title={t(draft || data === undefined ? 'application.check' : 'application.checkAddition')} lead={lead()}>
        {notKept !== undefined ? (
          <Link to="/$tenant/aanvragen/$application" params={{ tenant, application: id }} {...(notKept === 'facts' ? { hash: 'gegevens' } : { search: { eis: notKept } })} className="button primary">
            {t('application.toNotKept')}
          </Link>
        ) : may && complete ? (
          <button type="button" className="button primary" aria-disabled={busy} onClick={() => { if (!busy) { setAsking(true); } }}>
            {t(draft ? 'application.submit' : 'application.submitAddition')}
          </button>
        ) : null}
      </PageHead>
      {completeness.error === null ? null : <Trouble problem={completeness.error} what={t('application.fileFailed')} retry={() => void completeness.refetch()} />}
      {send.error === null ? null : <Trouble problem={send.error} what={t('application.notSubmitted')} />}
      {data === undefined || completeness.data === undefined ? (
        completeness.error === null ? <Loading label={t('application.loading')} lines={6} /> : null
      ) : (
        <>
          {may && !complete ? <Gaps tenant={tenant} application={data} gaps={completeness.data.gaps} /> : null}
          {may && complete ? (
            <>
              <section>
                <h2>{t('application.whatIsSent')}</h2>
                <div className="stack">
                  <p>{t(draft ? 'application.sends' : 'application.sendsAddition', { count: draft ? completeness.data.asked : (data.addition?.items.length ?? 0), documents: data.answers.reduce((total, { files }) => total + files.length, 0) })}</p>
                  {draft ? <FactsShown facts={data.facts} /> : null}
                </div>
              </section>
              <section>
                <h2>{t('application.whatThen')}</h2>
                <ol className="then">
                  <li>{t('application.thenFixed')}</li>
                  <li>{t('application.thenAssessed', { tenant: acting.tenant.name })}</li>
                  <li>{t('application.thenAddition')}</li>
                  <li>{t('application.thenDecision')}</li>
                </ol>
              </section>
            </>
          ) : null}
        </>
      )}
      {asking ? (
        <Confirm
          title={t(draft ? 'application.submitTitle' : 'application.submitAdditionTitle')}
          confirm={t(draft ? 'application.submit' : 'application.submitAddition')}
          onCancel={() => { setAsking(false); }}
          onConfirm={() => { setAsking(false); send.mutate(); }}
        >
          {t('application.submitEffect', { tenant: acting.tenant.name })}
        </Confirm>
      ) : null}
    </div>
  );

  function lead(): string {
    if (data === undefined || completeness.data === undefined) {
      return '';
    }
    if (!may) {
      return t('application.nothingToSubmit');
    }
    if (notKept !== undefined) {
      return t('application.notKept');
    }
    return complete ? t('application.complete', { tenant: acting.tenant.name }) : t('application.lacking', { count: completeness.data.gaps.length });
  }
}

/** The first part that can be written now of which something is not on the server: the code of a criterion, or `facts`. */
function partNotKept({ state, answers, addition }: Application, stuck: ReadonlySet<string>): string | undefined {
  const open = state === 'DRAFT' ? answers : answers.filter(({ criterion }) => addition?.items.some((item) => item.code === criterion.code));
  const answer = open.find(({ criterion: { code }, files }) => stuck.has(code) || files.some((file) => stuck.has(`${code}/${file.id}`)));
  return state === 'DRAFT' && stuck.has('facts') ? 'facts' : answer?.criterion.code;
}
