import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subcontracting } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { Timeline } from '@/shared/patterns/timeline/Timeline';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { subcontractingQuery } from '@/features/consent/api/subcontractings';
import { AnswerQuestion } from '@/features/consent/components/AnswerQuestion';
import { Consents } from '@/features/consent/components/Consents';
import { Decide } from '@/features/consent/components/Decide';
import { KeepReport } from '@/features/consent/components/KeepReport';
import { RelationMark } from '@/features/consent/components/RelationMark';
import '@/shared/patterns/form/form.css';
import '@/features/consent/consent.css';

/** One reported subcontractor, the same for all whom it concerns; each can do its own step. */
export function SubcontractingPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { report: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(subcontractingQuery(acting, id));
  const back = (
    <Link to="/$tenant/toestemming" params={{ tenant: acting.tenant.slug }}>
      {t('consent.title')}
    </Link>
  );
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('consent.absent')} text={t('consent.absentText')} page={t('consent.one')} what={t('consent.oneFailed')} retry={() => void refetch()}>
        {back}
      </Absent>
    );
  }
  return (
    <div className="subcontracting hung">
      <p className="crumbs no-print">
        <Link to="/$tenant/toestemming" params={{ tenant: acting.tenant.slug }}>
          <Icon name="left" size={18} />
          {t('consent.title')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('consent.one')} />
          <Loading label={t('table.loading')} lines={6} />
        </>
      ) : (
        <Shown report={data} />
      )}
    </div>
  );
}

function Shown({ report }: { report: Subcontracting }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const decides = useCan('consent:decide');
  const reports = useCan('consent:report');
  const readsProvider = useCan('provider:read');
  const [now] = useState(() => new Date());
  const { providerId, subName } = report;
  const open = report.questions.filter((question) => question.answer == null);
  return (
    <>
      <PageHead title={subName} lead={<RelationMark state={report.state} />} />
      {report.admitted ? null : <p className="notice waiting">{t('consent.wasNotAdmitted', { tenant: acting.tenant.name })}</p>}
      {report.may.includes('DECIDE') && decides ? <Decide report={report} /> : null}
      {report.may.includes('ANSWER') && reports ? open.map((question) => <AnswerQuestion key={question.id} report={report} question={question} />) : null}
      <section>
        <h2>{t('consent.what')}</h2>
        <dl className="facts-list">
          <dt>{t('consent.head')}</dt>
          <dd>{report.headName}</dd>
          <dt>{t('consent.sub')}</dt>
          <dd>
            {providerId != null && readsProvider ? (
              <Link to="/$tenant/aanbieders/$provider" params={{ tenant: acting.tenant.slug, provider: providerId }}>
                {subName}
              </Link>
            ) : (
              subName
            )}
            , {t('consent.kvk', { number: report.kvkNumber })}
            {report.selfEmployed ? <span className="small quiet under">{t('consent.alone')}</span> : null}
          </dd>
          <dt>{t('consent.categories')}</dt>
          <dd>{report.categories.map(({ label }) => label).join(', ')}</dd>
          <dt>{t('consent.municipalities')}</dt>
          <dd>{report.municipalities.map(({ label }) => label).join(', ')}</dd>
          <dt>{t('consent.task')}</dt>
          <dd className="consent-text">{report.task}</dd>
          <dt>{t('consent.period')}</dt>
          <dd>
            {report.endsOn == null ? t('consent.fromOn', { from: longDate(report.startsOn, i18n.language) }) : t('consent.fromUntil', { from: longDate(report.startsOn, i18n.language), until: longDate(report.endsOn, i18n.language) })}
            {report.worksFrom == null ? <span className="small under">{t('consent.mayNotBegin')}</span> : report.worksFrom === report.startsOn ? null : <span className="small under">{t('consent.mayBegin', { date: longDate(report.worksFrom, i18n.language) })}</span>}
          </dd>
        </dl>
      </section>
      {report.selfEmployed ? <p>{t('consent.noneNeeded')}</p> : <Consents report={report} />}
      {report.questions.some((question) => question.answer != null) ? (
        <section>
          <h2>{t('consent.questions')}</h2>
          {report.questions.flatMap(({ id, question, answer }) =>
            answer == null ? [] : (
              <div key={id} className="consent-question">
                <p className="consent-text">{question}</p>
                <p className="consent-text quiet">{answer}</p>
              </div>
            ),
          )}
        </section>
      ) : null}
      {report.own && reports ? <KeepReport report={report} steps={['MOVE_START', 'END', 'WITHDRAW']} /> : null}
      {decides ? <KeepReport report={report} steps={['REVOKE']} /> : null}
      <section>
        <h2>{t('consent.history')}</h2>
        <Timeline
          name={t('consent.history')}
          now={now}
          newestFirst
          moments={report.history.map(({ id, at, step, party, person, note }) => ({
            id,
            at,
            what: (
              <>
                {t(`consent.happened.${step}`, { party })}
                {person == null ? null : <span className="small quiet under">{person}</span>}
                {note == null || step === 'MOVE_START' ? (note == null ? null : <span className="small under">{longDate(note, i18n.language)}</span>) : <span className="small under consent-text">{note}</span>}
              </>
            ),
          }))}
        />
      </section>
    </>
  );
}
