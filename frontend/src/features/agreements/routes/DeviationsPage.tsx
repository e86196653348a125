import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DeviatingAgreement } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { Words } from '@/shared/patterns/difference/Words';
import { useActing, useCan } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { deviatedArticlesQuery, deviationsQuery } from '@/features/agreements/api/deviations';
import { Approve } from '@/features/agreements/components/Approve';
import { readable } from '@/features/agreements/contract';
import { deviationFiltersOf } from '@/features/agreements/filters';
import '@/features/agreements/agreements.css';

/** Where agreements depart from their model, clause by clause across all of them: what they say instead, why, and who approved it. */
export function DeviationsPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const tenant = acting.tenant.slug;
  const filters = deviationFiltersOf(useSearch({ strict: false }));
  const asked = filters.asked === true;
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(deviationsQuery(acting, filters));
  const articles = useQuery(deviatedArticlesQuery(acting, asked));
  const items = data?.pages.flatMap((page) => page.items);
  const groups = grouped(items ?? []);
  const change = (next: { article?: string; asked?: true }) => {
    void navigate({ to: '/$tenant/overeenkomsten/afwijkingen', params: { tenant }, search: next, replace: true, resetScroll: false });
  };
  return (
    <div className="stack-l deviations">
      <p className="crumbs no-print">
        <Link to="/$tenant/overeenkomsten" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('agreements.title')}
        </Link>
      </p>
      <PageHead title={t('agreements.deviationsTitle')} lead={t(asked ? 'agreements.deviationsAsked' : 'agreements.deviationsInForce')} />
      <div className="deviations-ask no-print">
        <label>
          <span className="small">{t('agreements.which')}</span>
          <select className="select" value={asked ? 'asked' : 'force'} onChange={(event) => { change(event.target.value === 'asked' ? { asked: true } : {}); }}>
            <option value="force">{t('agreements.inForceNow')}</option>
            <option value="asked">{t('agreements.waitsForApproval')}</option>
          </select>
        </label>
        <label>
          <span className="small">{t('agreements.article')}</span>
          <select className="select" value={filters.article ?? ''} onChange={(event) => { change(deviationFiltersOf({ ...filters, article: event.target.value })); }}>
            <option value="">{t('agreements.everyArticle')}</option>
            {articles.data?.map(({ code, number, heading, agreements }) => (
              <option key={code} value={code}>
                {t('agreements.articleWithCount', { article: `${number} ${heading}`.trim(), count: agreements })}
              </option>
            ))}
            {filters.article === undefined || articles.data?.some(({ code }) => code === filters.article) !== false ? null : <option value={filters.article}>{filters.article}</option>}
          </select>
        </label>
      </div>
      {error === null ? null : <Trouble problem={error} what={t('agreements.deviationsFailed')} retry={() => void refetch()} />}
      {items === undefined && error === null ? <Loading label={t('table.loading')} lines={6} /> : null}
      {items?.length === 0 ? <Nothing action={filters.article === undefined ? undefined : <button type="button" className="button" onClick={() => { change(asked ? { asked: true } : {}); }}>{t('agreements.showEveryArticle')}</button>}>{t(asked ? 'agreements.noneAsked' : 'agreements.noDeviations')}</Nothing> : null}
      {groups.map(({ code, number, heading, of }) => (
        <section key={code}>
          <h2 lang="nl">
            {number} {heading}
          </h2>
          <ul className="differences">
            {of.map((one) => (
              <One key={one.agreementId} deviation={one} asked={asked} />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage ? (
        <p className="no-print">
          <button type="button" className="button" aria-disabled={isFetchingNextPage} onClick={() => { if (!isFetchingNextPage) { void fetchNextPage(); } }}>
            {t('agreements.more')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

function One({ deviation, asked }: { deviation: DeviatingAgreement; asked: boolean }) {
  const { t, i18n } = useTranslation();
  const { tenant } = useActing();
  const mayApprove = useCan('deviation:approve');
  const { agreementId, title, kind, headName, subName, articleCode, number, heading, standard, text, reason, sha256, approvedBy, approvedAt } = deviation;
  const parties = [kind === 'HEAD_SUB' ? undefined : tenant.name, headName, subName].filter((name) => name != null);
  return (
    <li className="deviation-of">
      <div>
        <h3>
          <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant: tenant.slug, agreement: agreementId }} hash={articleCode} aria-label={`${title}, ${number} ${heading}`}>
            {title}
          </Link>
        </h3>
        <p className="small quiet">{new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(parties)}</p>
        <div lang="nl">{standard == null ? <p className="words">{readable(text)}</p> : <Words before={readable(standard)} after={readable(text)} />}</div>
      </div>
      <div>
        <p>
          <strong>{t('agreements.becauseOf')}</strong> {reason}
        </p>
        {approvedAt == null ? <p className="small quiet">{t('agreements.notApprovedYet')}</p> : <p className="small quiet">{t('agreements.approvedBy', { person: approvedBy ?? '', date: longDate(approvedAt, i18n.language) })}</p>}
        {asked && mayApprove && sha256 != null ? <Approve agreement={agreementId} article={{ code: articleCode, number, heading }} sha256={sha256} title={title} /> : null}
      </div>
    </li>
  );
}

/** In the order in which they came, each article once. */
function grouped(items: readonly DeviatingAgreement[]): { code: string; number: string; heading: string; of: DeviatingAgreement[] }[] {
  const groups = new Map<string, { code: string; number: string; heading: string; of: DeviatingAgreement[] }>();
  for (const item of items) {
    const group = groups.get(item.articleCode);
    if (group === undefined) {
      groups.set(item.articleCode, { code: item.articleCode, number: item.number, heading: item.heading, of: [item] });
    } else {
      group.of.push(item);
    }
  }
  return [...groups.values()];
}
