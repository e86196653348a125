import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate, today } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { FilterSheet } from '@/shared/patterns/filters/FilterSheet';
import { useNarrow } from '@/shared/patterns/filters/narrow';
import { ExportMenu } from '@/shared/patterns/list/ExportMenu';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { exportRegister, registerQuery } from '@/features/register/api/register';
import { BehindHeads } from '@/features/register/components/BehindHeads';
import { Consortia } from '@/features/register/components/Consortia';
import { Deliveries } from '@/features/register/components/Deliveries';
import { PerMunicipality } from '@/features/register/components/PerMunicipality';
import { RegisterFacets } from '@/features/register/components/RegisterFacets';
import { RegisterTable } from '@/features/register/components/RegisterTable';
import { narrowing, registerFiltersOf, type RegisterFilters } from '@/features/register/filters';
import '@/features/register/register.css';

/** Who works for whom, for what, where and since when; as it is, or as it was on a day. */
export function RegisterPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const texts = useDatePickerTexts();
  const narrow = useNarrow('beside');
  const opens = useCan('consent:read');
  const filters = registerFiltersOf(useSearch({ strict: false }));
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(registerQuery(acting, filters));
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const first = data?.pages[0];
  const tenant = acting.tenant.slug;
  const change = (next: RegisterFilters) => {
    void navigate({ to: '/$tenant/register', params: { tenant }, search: next, replace: true, resetScroll: false });
  };
  const narrowed = Object.keys(filters).length > 0;
  const total = first === undefined ? '' : t('register.total', { count: first.total, formatted: number(first.total, i18n.language) });
  return (
    <div className="stack-l register">
      <PageHead title={t('register.title')} lead={t(acting.party.kind === 'ORGANISATION' ? 'register.leadOwn' : 'register.lead', { tenant: acting.tenant.name, party: acting.party.name })}>
        <Link to="/$tenant/register/wijzigingen" params={{ tenant }} className="button no-print">
          {t('register.changes')}
        </Link>
      </PageHead>
      <div className="register-ask no-print">
        <input type="search" className="input" aria-label={t('register.search')} placeholder={t('register.search')} defaultValue={filters.q ?? ''} onChange={(event) => { change(registerFiltersOf({ ...filters, q: event.target.value })); }} />
        <DatePicker
          autoOpenDisabled
          label={t('register.on')}
          i18n={texts}
          value={filters.on ?? today()}
          onValueChanged={(event) => {
            const day = event.detail.value;
            if (day !== (filters.on ?? today())) {
              change(registerFiltersOf({ ...filters, on: day === today() ? undefined : day }));
            }
          }}
        />
      </div>
      <div className="with-facets">
        <aside aria-label={t('filters.title')} className="no-print">
          {first === undefined ? null : narrow ? (
            <FilterSheet on={narrowing(filters)} show={total} onClear={() => { change(registerFiltersOf({ q: filters.q, on: filters.on })); }}>
              <RegisterFacets facets={first.facets} filters={filters} onChange={change} />
            </FilterSheet>
          ) : (
            <RegisterFacets facets={first.facets} filters={filters} onChange={change} />
          )}
        </aside>
        <section aria-label={t('register.title')} className="stack">
          <div className="row">
            <p role="status">
              <strong>{total}</strong>
              {filters.on === undefined || first === undefined ? null : ` ${t('register.asOn', { date: longDate(first.on, i18n.language) })}`}
            </p>
            {narrowed ? (
              <button type="button" className="link-button no-print" onClick={() => { change({}); }}>
                {t('register.showAll')}
              </button>
            ) : null}
            {first === undefined || first.total === 0 ? null : <ExportMenu run={(format, progress) => exportRegister(acting, filters, format, progress)} />}
          </div>
          {error === null ? null : <Trouble problem={error} what={t('register.failed')} retry={() => void refetch()} />}
          {items === undefined && error === null ? <Loading label={t('table.loading')} lines={8} /> : null}
          {items?.length === 0 ? <Nothing>{t(narrowed ? 'register.none' : 'register.empty')}</Nothing> : null}
          {items === undefined || items.length === 0 ? null : <RegisterTable tenant={tenant} items={items} consortia={first?.consortia ?? []} opens={opens} updating={isPlaceholderData} more={hasNextPage ? fetchNextPage : undefined} />}
        </section>
      </div>
      {first === undefined || first.facets.municipality.length === 0 ? null : <PerMunicipality tenant={tenant} facet={first.facets.municipality} filters={filters} />}
      {first === undefined || first.behind.length === 0 ? null : <BehindHeads behind={first.behind} tenant={tenant} filters={filters} />}
      {first === undefined || first.consortia.length === 0 ? null : <Consortia consortia={first.consortia} tenant={tenant} />}
      <Deliveries />
    </div>
  );
}
