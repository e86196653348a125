import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperatedTenant } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { useSearchFieldKey } from '@/shared/ui/keys';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { why } from '@/shared/ui/why';
import { inviteAgain, tenantsQuery } from '@/features/operator/api/operator';
import { NumberProposals } from '@/features/operator/components/NumberProposals';
import '@/features/operator/operator.css';

/** Who uses the platform. */
export function TenantsPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  useSearchFieldKey();
  const search = useSearch({ strict: false });
  const words = typeof search.q === 'string' ? search.q : '';
  const { data, error, refetch } = useQuery(tenantsQuery);
  const found = useMemo(() => data?.filter(({ name, slug }) => words.toLowerCase().split(/\s+/).every((word) => `${name} ${slug}`.toLowerCase().includes(word))), [data, words]);
  const client = useQueryClient();
  const resending = useMutation({
    mutationFn: inviteAgain,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: tenantsQuery.queryKey });
      tell(t('tenants.resent'));
    },
    onError: (problem) => {
      tell(`${t('tenants.notResent')} ${why(problem, t)}`, { kind: 'refused' });
    },
  });
  const columns: Column<OperatedTenant>[] = [
    {
      id: 'name',
      header: t('tenants.name'),
      show: ({ name, slug }) => (
        <>
          <strong>{name}</strong>
          <div className="small quiet">{slug}</div>
        </>
      ),
    },
    { id: 'kind', header: t('tenants.kind'), width: '9rem', show: ({ kind }) => t(`tenants.${kind}`) },
    { id: 'since', header: t('tenants.since'), width: '12rem', labelled: true, show: ({ createdAt }) => longDate(createdAt, i18n.language) },
    { id: 'run', header: t('tenants.administrators'), width: '18rem', show: run },
  ];
  return (
    <div className="stack-l">
      <PageHead title={t('tenants.title')} lead={t('tenants.lead')}>
        <Link to="/platform/regios/nieuw" className="button primary">
          {t('tenants.create')}
        </Link>
      </PageHead>
      {error === null ? null : <Trouble problem={error} what={t('tenants.failed')} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading label={t('table.loading')} lines={8} /> : null}
      {data?.length === 0 ? <Nothing>{t('tenants.none')}</Nothing> : null}
      {data === undefined || found === undefined || data.length === 0 ? null : (
        <div>
          <form
            className="filters"
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
            }}
          >
            <input
              type="search"
              className="input"
              aria-label={t('tenants.search')}
              placeholder={t('tenants.search')}
              defaultValue={words}
              onChange={(event) => {
                const q = event.target.value.trim();
                void navigate({ to: '/platform/regios', search: q === '' ? {} : { q }, replace: true, resetScroll: false });
              }}
            />
            <span className="small quiet" role="status">
              {words === '' ? t('tenants.count', { count: data.length, number: number(data.length, i18n.language) }) : t('tenants.found', { count: found.length, number: number(found.length, i18n.language), of: number(data.length, i18n.language) })}
            </span>
          </form>
          {found.length === 0 ? <Nothing>{t('tenants.notFound', { words })}</Nothing> : <DataTable name={t('tenants.title')} columns={columns} rows={found} keyOf={(tenant) => tenant.slug} />}
        </div>
      )}
      <section>
        <h2>{t('numberProposals.title')}</h2>
        <p className="quiet">{t('numberProposals.lead')}</p>
        <NumberProposals />
      </section>
    </div>
  );

  function run({ slug, name, administrators, invitedUntil, invitation }: OperatedTenant) {
    if (administrators > 0) {
      return <span className="state approved">{t('tenants.administratorCount', { count: administrators })}</span>;
    }
    if (invitedUntil == null || invitation == null) {
      return <span className="state refused">{t('tenants.nobody')}</span>;
    }
    const date = longDate(invitedUntil, i18n.language);
    return (
      <>
        <span className={invitation === 'PENDING' ? 'state waiting' : 'state refused'}>{t(`tenants.invitation.${invitation}`, { date })}</span>
        <div>
          <button type="button" className="link-button" aria-disabled={resending.isPending} aria-label={t('tenants.resendOf', { name })} onClick={() => { if (!resending.isPending) { resending.mutate(slug); } }}>
            {t('tenants.resend')}
          </button>
        </div>
      </>
    );
  }
}
