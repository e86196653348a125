import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Feedback } from '@/shared/api/types';
import { longDate, shortDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { useReadOn } from '@/shared/ui/useReadOn';
import { feedbackListQuery } from '@/features/feedback/api/feedback';
import { FeedbackFigures } from '@/features/feedback/components/FeedbackFigures';
import { FeedbackState } from '@/features/feedback/components/FeedbackState';
import '@/features/feedback/feedback.css';

/** What anyone said is not right on the public site: for a provider what is about it, for the region all. */
export function FeedbackListPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const leads = useCan('feedback:lead');
  const navigate = useNavigate();
  const all = useSearch({ from: '/signed-in/shell/$tenant/klopt-niet' }).alles === 'ja';
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(feedbackListQuery(acting, !all));
  const items = data?.pages.flatMap((page) => page.items);
  const { list, fromHere } = useReadOn<HTMLUListElement>(items?.length ?? 0, '.who a');
  return (
    <div className="stack-l">
      <PageHead title={t('feedback.title')} lead={t(leads ? 'feedback.lead' : 'feedback.leadProvider')} />
      <FeedbackFigures />
      <label className="choice">
        <input type="checkbox" checked={all} onChange={(event) => { void navigate({ to: '/$tenant/klopt-niet', params: { tenant: acting.tenant.slug }, search: event.target.checked ? { alles: 'ja' } : {}, replace: true }); }} />
        <span>{t('feedback.withSettled')}</span>
      </label>
      {error === null ? null : <Trouble problem={error} what={t('feedback.failed')} retry={() => void refetch()} />}
      {items === undefined && error === null ? <Loading label={t('feedback.loading')} lines={3} /> : null}
      {items?.length === 0 ? <Nothing>{t(all ? 'feedback.never' : 'feedback.none')}</Nothing> : null}
      {items === undefined || items.length === 0 ? null : (
        <ul ref={list} className="feedback-list">
          {items.map((one) => (
            <Line key={one.id} feedback={one} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <p>
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { fromHere(); void fetchNextPage(); } }}>
            {t('feedback.more')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function Line({ feedback }: { feedback: Feedback }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  return (
    <li>
      <div className="who">
        <Link to="/$tenant/klopt-niet/$feedback" params={{ tenant: acting.tenant.slug, feedback: feedback.id }}>
          {feedback.name}
        </Link>
        <p className="facts">
          {t(`feedback.about.${feedback.about}`)}
          {feedback.part == null ? null : `, ${feedback.part}`}: {t(`feedback.wrong.${feedback.wrong}`)}
          {feedback.times > 1 ? ` (${t('feedback.times', { count: feedback.times })})` : null}
        </p>
      </div>
      <div>
        <FeedbackState of={feedback} />
        <p className="facts">
          {t('feedback.toldOn', { date: shortDate(feedback.createdAt, i18n.language) })}
          {feedback.outcome == null ? `; ${t(feedback.late ? 'feedback.wasDue' : 'feedback.due', { date: longDate(feedback.lastDay, i18n.language) })}` : null}
        </p>
      </div>
    </li>
  );
}
