import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationsQuery, reviewsQuery } from '@/features/access/api/access';
import { importsQuery } from '@/features/imports/api/imports';
import type { Invitation } from '@/shared/api/types';
import { longDate, relative } from '@/shared/format/dates';
import type { Acting } from '@/shared/session/acting';
import { can } from '@/shared/session/permissions';
import { Trouble } from '@/shared/ui/Trouble';

/** What one can do something about now, each with its term; nothing at all is good news. */
export function Waiting({ acting, now }: { acting: Acting; now: Date }) {
  const { t, i18n } = useTranslation();
  const params = { tenant: acting.tenant.slug };
  const [imports, invitations, reviews] = useQueries({
    queries: [
      { ...importsQuery(acting), enabled: can(acting.party, 'shortlist:import') },
      { ...invitationsQuery(acting), enabled: can(acting.party, 'membership:read') },
      { ...reviewsQuery(acting), enabled: can(acting.party, 'membership:manage') },
    ],
  });
  const asked = [imports, invitations, reviews];
  const failed = asked.find((one) => one.error !== null);
  const rows: ReactNode[] = [];

  for (const one of imports.data?.filter(({ state }) => state === 'MAPPING' || state === 'PREVIEW') ?? []) {
    rows.push(
      <li key={one.id}>
        <Link to="/$tenant/beheer/import/$import" params={{ ...params, import: one.id }}>
          {one.fileName}
        </Link>
        <span>{t(one.state === 'MAPPING' ? 'today.importMapping' : 'today.importPreview')}</span>
        <span className="when">{when(one.uploadedAt)}</span>
      </li>,
    );
  }
  const review = reviews.data?.items.find(({ state }) => state === 'OPEN');
  if (review !== undefined) {
    rows.push(
      <li key="review">
        <Link to="/$tenant/beheer/toegangscontrole" params={params}>
          {t('review.title')}
        </Link>
        <span>{t('review.progress', { decided: review.items.filter((item) => item.decision != null).length, count: review.items.length })}</span>
        <span className="when">{when(review.startedAt)}</span>
      </li>,
    );
  }
  if (review === undefined && reviews.data?.due === true) {
    rows.push(
      <li key="review">
        <Link to="/$tenant/beheer/toegangscontrole" params={params}>
          {t('review.title')}
        </Link>
        <span>{t('today.reviewDue')}</span>
        <span className="when" />
      </li>,
    );
  }
  const { expired, pending } = grouped(invitations.data ?? []);
  if (expired.length > 0) {
    rows.push(invited('expired', t('today.invitationsExpired', { count: expired.length }), expired));
  }
  if (pending.length > 0) {
    rows.push(invited('pending', t('today.invitationsPending', { count: pending.length }), pending));
  }

  if (failed?.error != null) {
    return <Trouble problem={failed.error} what={t('today.failed')} retry={() => void failed.refetch()} />;
  }
  if (asked.some((one) => one.isLoading)) {
    return <span className="skeleton waiting-skeleton" role="status" aria-label={t('frame.opening')} />;
  }
  return rows.length === 0 ? <p className="nothing-waits">{t('today.nothing')}</p> : <ul className="waiting-list">{rows}</ul>;

  function invited(key: string, text: string, who: Invitation[]) {
    return (
      <li key={key}>
        <Link to="/$tenant/beheer/toegang" params={params}>
          {text}
        </Link>
        <span>{new Intl.ListFormat(i18n.language).format(who.map(({ name }) => name))}</span>
        <span className="when" />
      </li>
    );
  }

  function when(at: string): string {
    return `${longDate(at, i18n.language)} (${relative(at, i18n.language, now)})`;
  }
}

function grouped(invitations: Invitation[]): { expired: Invitation[]; pending: Invitation[] } {
  return { expired: invitations.filter(({ state }) => state === 'EXPIRED'), pending: invitations.filter(({ state }) => state === 'PENDING') };
}
