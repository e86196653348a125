import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Listing } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { wholeWeeks } from '@/shared/format/numbers';
import { Comparison, type ComparedFact } from '@/shared/patterns/comparison/Comparison';
import { useActing, useCan } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { listingQuery, providerQuery } from '@/features/shortlist/api/listings';
import { ageText, roomText, stopText } from '@/features/shortlist/components/details';
import { Framework } from '@/features/shortlist/components/Framework';
import { Reach, reachOf } from '@/features/shortlist/components/Reach';
import { Treatment, treatmentText, Wait } from '@/features/shortlist/components/Wait';
import { comparedOf, titlesOf, withoutCompared } from '@/features/shortlist/compared';
import '@/features/shortlist/shortlist.css';

/** Up to four offers beside each other; which ones stands in the address, so it can be sent to a colleague. */
export function ComparePage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const { ids = [] } = comparedOf(search);
  const answers = useQueries({ queries: ids.map((id) => listingQuery(acting, id)) });
  const failed = answers.find((answer) => answer.error !== null);
  const items = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const titles = titlesOf(items);
  const titleOf = (one: Listing) => titles[items.indexOf(one)] ?? one.title;
  const tenant = acting.tenant.slug;
  const mayRead = useCan('provider:read');
  const providers = [...new Set(items.map(({ provider }) => provider.id))];
  const known = useQueries({ queries: mayRead ? providers.map((id) => providerQuery(acting, id)) : [] });
  const contacts = Object.fromEntries(known.flatMap(({ data }, index) => (data === undefined ? [] : [[providers[index] ?? '', data] as const])));

  const facts: ComparedFact<Listing>[] = [
    { id: 'wait', label: t('listing.wait'), value: (one) => one.waitIntakeWeeks == null ? (one.waitText ?? t('wait.unknown')) : String(wholeWeeks(one.waitIntakeWeeks)), show: (one) => <Wait listing={one} /> },
    { id: 'treatment', label: t('listing.treatment'), value: (one) => treatmentText(one, t), show: (one) => <Treatment listing={one} /> },
    { id: 'stop', label: t('listing.stop'), value: (one) => (one.details.stop == null ? '' : stopText(one.details.stop, t, i18n.language)) },
    { id: 'capacity', label: t('listing.capacity'), value: (one) => [one.capacity, roomText(one.details.freePlaces, t)].filter((text) => text).join('; ') },
    { id: 'where', label: t('listing.where'), value: (one) => one.municipalities.length > 0 ? one.municipalities.map(({ name }) => name) : one.placeText ? [one.placeText] : [] },
    { id: 'targetGroup', label: t('listing.targetGroup'), value: (one) => one.targetGroups.map(({ label }) => label) },
    { id: 'age', label: t('listing.age'), value: (one) => ageText(one.details, t) ?? '' },
    { id: 'setting', label: t('listing.setting'), value: (one) => one.details.settings.map(({ label }) => label) },
    { id: 'language', label: t('listing.language'), value: (one) => one.details.languages.map(({ label }) => label) },
    { id: 'methods', label: t('listing.methods'), value: (one) => one.details.methods.map(({ name, recognised }) => (recognised ? t('listing.recognised', { name }) : name)) },
    { id: 'category', label: t('listing.category'), value: (one) => one.details.categories.map(({ label }) => label) },
    { id: 'intake', label: t('listing.intakeCriteria'), value: (one) => one.details.intakeCriteria ?? '' },
    { id: 'kinds', label: t('listing.kinds'), value: (one) => one.kinds },
    { id: 'expertise', label: t('listing.expertise'), value: (one) => one.expertise.map(({ label }) => label) },
    { id: 'law', label: t('listing.law'), value: (one) => one.laws.map(({ label }) => label) },
    { id: 'closed', label: t('listing.closed'), value: (one) => one.closed.map(({ label }) => label) },
    { id: 'contract', label: t('listing.contract'), value: (one) => one.contractText ?? '' },
    { id: 'framework', label: t('listing.framework'), value: (one) => String(one.frameworkSigned), show: (one) => <Framework signed={one.frameworkSigned} /> },
    { id: 'reach', label: t('provider.reach'), value: (one) => reachOf(contacts[one.provider.id]), show: (one) => <Reach provider={contacts[one.provider.id]} /> },
    { id: 'admission', label: t('compare.admission'), value: (one) => (one.provider.offTheList ? t('provider.offTheList') : one.provider.admittedUntil == null ? '' : t('provider.admittedUntil', { date: longDate(one.provider.admittedUntil, i18n.language) })) },
    { id: 'verified', label: t('compare.identity'), value: (one) => (one.provider.stopped ? t('provider.stopped') : one.provider.verified ? t('provider.verified') : t('provider.unverified')) },
    { id: 'note', label: t('listing.note'), value: (one) => one.note ?? '' },
  ];

  return (
    <>
      <p className="crumbs no-print">
        <Link to="/$tenant/vinden" params={{ tenant }} search={ids.length === 0 ? {} : { ids }}>
          <Icon name="left" size={18} />
          {t('find.title')}
        </Link>
      </p>
      <PageHead title={t('compare.title')} lead={t('compare.lead')} />
      {failed?.error == null ? null : <Trouble problem={failed.error} what={t('compare.failed')} retry={() => void failed.refetch()} />}
      {[...answers, ...known].some((answer) => answer.isLoading) ? (
        <Loading label={t('find.loading')} lines={8} />
      ) : items.length < 2 ? (
        <Nothing>{t('compare.tooFew')}</Nothing>
      ) : (
        <Comparison
          caption={t('compare.title')}
          items={items}
          idOf={(one) => one.id}
          nameOf={(one) => `${one.provider.name}, ${titleOf(one)}`}
          head={(one) => (
            <>
              <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: one.provider.id }}>
                <strong>{one.provider.name}</strong>
              </Link>
              <div>{titleOf(one)}</div>
            </>
          )}
          facts={facts}
          onlyDifferences={search.only === 'verschillen'}
          onOnlyDifferences={(only) => {
            void navigate({ to: '/$tenant/vinden/vergelijken', params: { tenant }, search: { ids, ...(only ? { only: 'verschillen' as const } : {}) }, replace: true, resetScroll: false });
          }}
          onRemove={(one) => {
            void navigate({ to: '/$tenant/vinden/vergelijken', params: { tenant }, search: { ...search, ids: withoutCompared(ids, one.id).ids ?? [] }, resetScroll: false });
          }}
        />
      )}
    </>
  );
}
