import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Membership } from '@/shared/api/types';
import { useActing, useCan } from '@/shared/session/session';
import { useSearchFieldKey } from '@/shared/ui/keys';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { membershipsQuery } from '@/features/access/api/access';
import { ChangeAccess } from '@/features/access/components/ChangeAccess';
import { Members } from '@/features/access/components/Members';
import { PendingInvitations } from '@/features/access/components/PendingInvitations';
import { memberFiltersOf, states, type MemberFilters } from '@/features/access/filters';
import { roles } from '@/features/access/roles';
import '@/features/access/access.css';

/** Who may do what here, and who was asked to come. */
export function AccessPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const mayManage = useCan('membership:manage');
  const navigate = useNavigate();
  const filters = memberFiltersOf(useSearch({ strict: false }));
  useSearchFieldKey();
  const words = useRef<HTMLInputElement>(null);
  // The address may change from elsewhere while the page stays.
  useEffect(() => {
    if (words.current !== null && words.current !== document.activeElement) {
      words.current.value = filters.q ?? '';
    }
  }, [filters.q]);
  const [changing, setChanging] = useState<Membership | undefined>(undefined);
  const { data, error, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(membershipsQuery(acting, filters));
  const members = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const tenant = acting.tenant.slug;
  const filter = (change: { [name in keyof MemberFilters]?: string }) => {
    void navigate({ to: '/$tenant/beheer/toegang', params: { tenant }, search: memberFiltersOf({ ...filters, ...change }), replace: true, resetScroll: false });
  };
  return (
    <div className="access stack-l">
      <PageHead title={t('members.title')} lead={t('members.lead', { tenant: acting.tenant.name })}>
        {mayManage ? (
          <Link to="/$tenant/beheer/toegang/uitnodigen" params={{ tenant }} className="button primary">
            {t('members.invite')}
          </Link>
        ) : null}
      </PageHead>
      <PendingInvitations mayManage={mayManage} />
      <section>
        <h2>{t('members.list')}</h2>
        <form
          className="filters"
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
          }}
        >
          <input ref={words} type="search" className="input" aria-label={t('members.search')} placeholder={t('members.search')} defaultValue={filters.q ?? ''} onChange={(event) => { filter({ q: event.target.value }); }} />
          <select className="select" aria-label={t('members.role')} value={filters.role ?? ''} onChange={(event) => { filter({ role: event.target.value }); }}>
            <option value="">{t('members.anyRole')}</option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
          </select>
          <select className="select" aria-label={t('members.state')} value={filters.state ?? 'active'} onChange={(event) => { filter({ state: event.target.value }); }}>
            {states.map((state) => (
              <option key={state} value={state}>
                {t(`members.${state}`)}
              </option>
            ))}
          </select>
        </form>
        {error === null ? null : <Trouble problem={error} what={t('members.failed')} retry={() => void refetch()} />}
        {members === undefined && error === null ? <Loading label={t('table.loading')} lines={6} /> : null}
        {members?.length === 0 ? <Nothing>{t('members.none')}</Nothing> : null}
        {members === undefined || members.length === 0 ? null : (
          <Members members={members} updating={isPlaceholderData} more={hasNextPage ? fetchNextPage : undefined} onChange={mayManage ? setChanging : undefined} />
        )}
      </section>
      {changing === undefined ? null : (
        <ChangeAccess
          membership={changing}
          onClose={() => {
            setChanging(undefined);
          }}
        />
      )}
    </div>
  );
}
