import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feedback } from '@/shared/api/types';
import { Timeline, type Moment } from '@/shared/patterns/timeline/Timeline';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { feedbackQuery } from '@/features/feedback/api/feedback';
import { FeedbackState } from '@/features/feedback/components/FeedbackState';
import { FeedbackSteps } from '@/features/feedback/components/FeedbackSteps';
import '@/features/feedback/feedback.css';

/** One thing that was said not to be right. */
export function FeedbackPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { feedback: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(feedbackQuery(acting, id));
  const tenant = acting.tenant.slug;
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('feedback.absent')} text={t('feedback.absentText')} page={t('feedback.title')} what={t('feedback.oneFailed')} retry={() => void refetch()}>
        <Link to="/$tenant/klopt-niet" params={{ tenant }} className="button primary">
          {t('feedback.toList')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="hung">
      <p className="crumbs no-print">
        <Link to="/$tenant/klopt-niet" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('feedback.title')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('feedback.one')} />
          <Loading label={t('feedback.loading')} lines={5} />
        </>
      ) : (
        <Shown feedback={data} />
      )}
    </div>
  );
}

function Shown({ feedback }: { feedback: Feedback }) {
  const { t } = useTranslation();
  const acting = useActing();
  const keepsOffers = useCan('listing:write') && feedback.mine && feedback.providerId != null && acting.party.kind === 'ORGANISATION';
  const [now] = useState(() => new Date());
  const { name, part, times, texts, outcome, settledBy } = feedback;
  const moments: Moment[] = [
    { id: 'told', at: feedback.createdAt, what: t('feedback.happened.told') },
    ...(times > 1 ? [{ id: 'again', at: feedback.lastToldAt, what: t('feedback.happened.again', { count: times }) }] : []),
    ...(feedback.remindedAt == null ? [] : [{ id: 'reminded', at: feedback.remindedAt, what: t('feedback.happened.reminded') }]),
    ...(feedback.settledAt == null || outcome == null ? [] : [{ id: 'settled', at: feedback.settledAt, what: t(`feedback.happened.${outcome}`, { name: settledBy ?? (feedback.settledForRegion === true ? acting.tenant.name : name) }) }]),
    ...(outcome == null ? [{ id: 'due', at: feedback.lastDay, what: t('feedback.happened.due'), weighty: true }] : []),
  ];
  return (
    <>
      <PageHead title={t('feedback.of', { name })} lead={<FeedbackState of={feedback} />} />
      <section>
        <h2>{t('feedback.what')}</h2>
        <p>
          <strong>{t(`feedback.wrong.${feedback.wrong}`)}</strong> ({t(`feedback.about.${feedback.about}`)}
          {part == null ? null : `, ${part}`})
        </p>
        {texts.length === 0 ? <Nothing>{t('feedback.noText')}</Nothing> : null}
        {texts.map((text) => (
          <blockquote key={text} className="feedback-text">
            {text}
          </blockquote>
        ))}
        <p className="quiet small">{t('feedback.unknownWho', { number: feedback.reference })}</p>
        <p>
          {keepsOffers ? (
            <Link to="/$tenant/aanbod" params={{ tenant: acting.tenant.slug }}>
              {t('feedback.toOffers')}
            </Link>
          ) : null}{' '}
          {feedback.municipalityCode == null ? null : <a href={`/wie-helpt?waar=${feedback.municipalityCode}`}>{t('feedback.toPublic')}</a>}
        </p>
      </section>
      {outcome == null ? (
        <FeedbackSteps key={feedback.id} feedback={feedback} />
      ) : (
        <section>
          <h2>{t(outcome === 'CLOSED' ? 'feedback.closedHead' : 'feedback.answerHead')}</h2>
          <p className="feedback-text">{feedback.reason}</p>
        </section>
      )}
      <section>
        <h2>{t('feedback.history')}</h2>
        <Timeline name={t('feedback.history')} moments={moments} now={now} />
      </section>
    </>
  );
}
