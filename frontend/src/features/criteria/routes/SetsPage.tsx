import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import type { CriteriaSet } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { addSet, setsQuery } from '@/features/criteria/api/criteria';
import { SetForm, type SetFacts } from '@/features/criteria/components/SetForm';
import { DRAFT } from '@/features/criteria/version';
import '@/features/criteria/criteria.css';

/** What a region asks of providers: its sets of criteria. */
export function SetsPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const mayManage = useCan('criteria:manage');
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(setsQuery(acting));
  const tenant = acting.tenant.slug;
  const add = useMutation({
    mutationFn: ({ fromNational = true, ...facts }: SetFacts) => addSet(acting, { ...facts, fromNational }, keyOf({ ...facts, fromNational })),
    onSuccess: async (set) => {
      await client.invalidateQueries({ queryKey: setsQuery(acting).queryKey });
      await navigate({ to: '/$tenant/eisen/$set', params: { tenant, set }, search: { version: DRAFT } });
    },
  });
  const shown = data?.filter((set) => mayManage || set.publishedNumber != null);
  const button = (
    <button type="button" className="button primary" onClick={() => { setAdding(true); }}>
      {t('criteria.add')}
    </button>
  );
  return (
    <div className="stack-l">
      <PageHead title={t('criteria.title')} lead={t(acting.party.kind === 'ORGANISATION' ? 'criteria.leadProvider' : 'criteria.lead', { tenant: acting.tenant.name })}>
        {mayManage && shown !== undefined && shown.length > 0 ? button : null}
      </PageHead>
      {error === null ? null : <Trouble problem={error} what={t('criteria.failed')} retry={() => void refetch()} />}
      {shown === undefined && error === null ? <Loading label={t('criteria.loading')} lines={4} /> : null}
      {shown?.length === 0 ? <Nothing action={mayManage ? button : undefined}>{t(mayManage ? 'criteria.none' : 'criteria.noneProvider')}</Nothing> : null}
      {shown === undefined || shown.length === 0 ? null : (
        <ul className="criteria-sets">
          {shown.map((set) => (
            <SetLine key={set.id} set={set} />
          ))}
        </ul>
      )}
      {adding ? <SetForm title={t('criteria.add')} save={t('criteria.addSave')} given={{ name: '', laws: ['JEUGDWET'], fromNational: true }} onSave={async (facts) => { await add.mutateAsync(facts); }} onClose={() => { setAdding(false); }} /> : null}
    </div>
  );
}

function SetLine({ set }: { set: CriteriaSet }) {
  const { t, i18n } = useTranslation();
  const { tenant } = useActing();
  return (
    <li>
      <div>
        <h2>
          <Link to="/$tenant/eisen/$set" params={{ tenant: tenant.slug, set: set.id }}>
            {set.name}
          </Link>
        </h2>
        <p className="quiet">{set.laws.map((law) => t(`criteria.law.${law}`)).join(', ')}</p>
      </div>
      <p>
        {set.publishedNumber == null || set.publishedAt == null
          ? t('criteria.neverPublished')
          : t('criteria.published', { number: set.publishedNumber, date: longDate(set.publishedAt, i18n.language), count: set.publishedCriteria ?? 0 })}
      </p>
      <p>
        {set.retired ? <span className="state stale">{t('criteria.retired')}</span> : null}
        {!set.retired && set.draftCriteria != null ? (
          <Link to="/$tenant/eisen/$set" params={{ tenant: tenant.slug, set: set.id }} search={{ version: DRAFT }} className="state waiting">
            {t('criteria.draftOf', { count: set.draftCriteria })}
          </Link>
        ) : null}
      </p>
    </li>
  );
}
