import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { longDate, shortDate } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { ChartWithTable } from '@/shared/patterns/chart/ChartWithTable';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { deviatedArticlesQuery, uniformityQuery } from '@/features/agreements/api/deviations';
import '@/features/agreements/agreements.css';

const SHOWN = 10;

/** The uniformity index: which share of the articles in force follows the model, now and over a year, and where most depart. */
export function UniformityPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const tenant = acting.tenant.slug;
  const { data, error, refetch } = useQuery(uniformityQuery(acting));
  const articles = useQuery(deviatedArticlesQuery(acting, false));
  const days = data?.days ?? [];
  const now = days.at(-1);
  // Before the first agreement there is nothing to tell.
  const known = days.slice(Math.max(0, days.findIndex(({ percent: share }) => share != null)));
  const percent = (value: number) => number(value, i18n.language, 1);
  const sentence = now?.percent == null ? '' : t('agreements.uniformityNow', { percent: percent(now.percent), deviating: number(now.deviating, i18n.language), articles: number(now.articles, i18n.language), count: now.agreements });
  return (
    <div className="stack-l uniformity">
      <p className="crumbs no-print">
        <Link to="/$tenant/overeenkomsten" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('agreements.title')}
        </Link>
      </p>
      <PageHead title={t('agreements.uniformity')} lead={t('agreements.uniformityLead')} />
      {error === null ? null : <Trouble problem={error} what={t('agreements.uniformityFailed')} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading label={t('agreements.loading')} lines={6} /> : null}
      {now === undefined ? null : now.percent == null ? (
        <Nothing>{t('agreements.nothingInForce')}</Nothing>
      ) : (
        <>
          {known.length < 2 ? (
            <div className="stack">
              <p className="uniformity-now">{sentence}</p>
              <p className="prose quiet">{t('agreements.uniformityOneDay')}</p>
            </div>
          ) : (
            <ChartWithTable
              data={{
                title: sentence,
                pointName: t('agreements.onDay'),
                points: known.map(({ day }) => shortDate(day, i18n.language)),
                unit: '%',
                series: [{ name: t('agreements.followsModel'), values: known.map((day) => day.percent ?? null) }],
                fileName: `eenvormigheid-${tenant}`,
              }}
            />
          )}
          <p className="prose quiet">{t('agreements.uniformityMeans', { date: longDate(now.day, i18n.language) })}</p>
        </>
      )}
      {articles.data === undefined || articles.data.length === 0 ? null : (
        <section>
          <h2>{t('agreements.mostDeviated')}</h2>
          <ol className="most-deviated">
            {articles.data.slice(0, SHOWN).map(({ code, number: place, heading, agreements }) => (
              <li key={code}>
                <Link to="/$tenant/overeenkomsten/afwijkingen" params={{ tenant }} search={{ article: code }} lang="nl">
                  {place} {heading}
                </Link>
                <span>{t('agreements.agreementsCount', { count: agreements })}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
