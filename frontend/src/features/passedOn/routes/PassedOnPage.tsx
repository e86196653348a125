import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassedOn, PassedOnProduct } from '@/shared/api/types';
import { locale, number } from '@/shared/format/numbers';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { exportPassedOn, passedOnProductsQuery, passedOnQuery } from '@/features/passedOn/api/passedOn';
import { passedOnFiltersOf, type PassedOnFilters } from '@/features/passedOn/filters';

/** What head contractors are paid against what they pay on, for the region alone. */
export function PassedOnPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const filters = passedOnFiltersOf(useSearch({ strict: false }));
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(passedOnQuery(acting, filters));
  const products = useQuery(passedOnProductsQuery(acting));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const total = data?.pages[0]?.total ?? 0;
  const exporting = useMutation({
    mutationFn: () => exportPassedOn(acting, filters),
    onSuccess: () => { tell(t('export.done')); },
    onError: (problem) => { tell(`${t('export.failed')} ${why(problem, t)}`, { kind: 'refused' }); },
  });
  const change = (next: PassedOnFilters) => {
    void navigate({ to: '/$tenant/doorgifte', params: { tenant: acting.tenant.slug }, search: next, replace: true, resetScroll: false });
  };
  const euro = (cents: number) => new Intl.NumberFormat(locale(i18n.language), { style: 'currency', currency: 'EUR' }).format(cents / 100);
  const percent = (share: number | null | undefined) => (share == null ? '-' : `${number(share, i18n.language, 1)}%`);
  const nameOf = ({ product, productName, unit }: Pick<PassedOn, 'product' | 'productName' | 'unit'>) => (product === '' ? t('passedOn.population') : `${productName ?? product}${unit == null ? '' : `, ${t(`passedOn.unit.${unit}`)}`}`);
  const perProduct: Column<PassedOnProduct>[] = [
    { id: 'product', header: t('passedOn.product'), show: nameOf, width: '34%' },
    { id: 'prices', figure: true, header: t('passedOn.prices'), labelled: true, show: ({ prices }) => number(prices, i18n.language) },
    { id: 'lowest', figure: true, header: t('passedOn.lowest'), labelled: true, show: ({ lowest }) => percent(lowest) },
    { id: 'middle', figure: true, header: t('passedOn.middle'), labelled: true, show: ({ middle }) => percent(middle) },
    { id: 'highest', figure: true, header: t('passedOn.highest'), labelled: true, show: ({ highest }) => percent(highest) },
    { id: 'above', figure: true, header: t('passedOn.above'), labelled: true, show: ({ aboveMaximum }) => number(aboveMaximum, i18n.language) },
  ];
  const perPrice: Column<PassedOn>[] = [
    { id: 'parties', header: t('passedOn.parties'), width: '22%', show: ({ headName, subName }) => <>{headName}<span className="small quiet under">{t('passedOn.to', { name: subName })}</span></> },
    { id: 'what', header: t('passedOn.what'), width: '24%', show: (row) => <>{nameOf(row)}<span className="small quiet under">{row.title}</span></> },
    { id: 'paid', figure: true, header: t('passedOn.paid'), labelled: true, show: ({ paid, basis }) => <>{euro(paid)}{basis === 'DECLARED' ? <span className="small quiet under">{t('passedOn.declared')}</span> : null}</> },
    { id: 'passed', figure: true, header: t('passedOn.passed'), labelled: true, show: ({ passed }) => euro(passed) },
    { id: 'margin', figure: true, header: t('passedOn.margin'), labelled: true, show: (row) => <>{euro(row.margin)} ({percent(row.percent)}){row.aboveMaximum ? <strong className="under">{t('passedOn.isAbove')}</strong> : null}</> },
    { id: 'maximum', figure: true, header: t('passedOn.maximum'), labelled: true, show: ({ maximum }) => (maximum == null ? t('passedOn.noMaximum') : euro(maximum)) },
  ];
  return (
    <div className="stack-l">
      <PageHead title={t('passedOn.title')} lead={t('passedOn.lead', { tenant: acting.tenant.name })} />
      <div className="row no-print">
        <input type="search" className="input" aria-label={t('passedOn.search')} placeholder={t('passedOn.search')} defaultValue={filters.q ?? ''} onChange={(event) => { change(passedOnFiltersOf({ ...filters, q: event.target.value })); }} />
        <label className="choice">
          <input type="checkbox" checked={filters.above === true} onChange={(event) => { change(passedOnFiltersOf({ ...filters, above: event.target.checked })); }} />
          <span>{t('passedOn.onlyAbove')}</span>
        </label>
        {total === 0 ? null : (
          <button type="button" className="button" aria-disabled={exporting.isPending} onClick={() => { if (!exporting.isPending) { exporting.mutate(); } }}>
            {t('passedOn.export')}
          </button>
        )}
      </div>
      {error === null ? null : <Trouble problem={error} what={t('passedOn.failed')} retry={() => void refetch()} />}
      {items === undefined && error === null ? <Loading label={t('table.loading')} lines={8} /> : null}
      {items?.length === 0 ? <Nothing>{t(filters.q === undefined && filters.above === undefined ? 'passedOn.empty' : 'passedOn.none')}</Nothing> : null}
      {items === undefined || items.length === 0 ? null : (
        <section className="stack">
          <h2>
            {t('passedOn.perAgreement')} <span className="quiet">({number(total, i18n.language)})</span>
          </h2>
          <DataTable name={t('passedOn.perAgreement')} columns={perPrice} rows={items} keyOf={({ agreementId, product, unit }) => `${agreementId} ${product} ${unit ?? ''}`} updating={isPlaceholderData} more={hasNextPage ? fetchNextPage : undefined} />
        </section>
      )}
      {products.data === undefined || products.data.length === 0 ? null : (
        <section className="stack">
          <h2>{t('passedOn.perProduct')}</h2>
          <p className="quiet">{t('passedOn.perProductLead')}</p>
          <DataTable name={t('passedOn.perProduct')} columns={perProduct} rows={products.data} keyOf={({ product, unit }) => `${product} ${unit ?? ''}`} />
        </section>
      )}
    </div>
  );
}
