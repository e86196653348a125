import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { differenceQuery, setQuery } from '@/features/criteria/api/criteria';
import { ChangedCriterion } from '@/features/criteria/components/ChangedCriterion';
import { CriterionFacts } from '@/features/criteria/components/CriterionFacts';
import { DRAFT, versionsOf } from '@/features/criteria/version';
import '@/features/criteria/criteria.css';

/** What one version of a set asks otherwise than another. */
export function DifferencePage() {
  const { t } = useTranslation();
  const acting = useActing();
  const tenant = acting.tenant.slug;
  const navigate = useNavigate();
  const id = useParams({ from: '/signed-in/shell/$tenant/eisen/$set/verschil' }).set;
  const whole = useQuery(setQuery(acting, id));
  const numbers = whole.data?.versions.map(({ number }) => number?.toString() ?? DRAFT) ?? [];
  const asked = versionsOf(useSearch({ strict: false }));
  const after = asked.after ?? numbers[0] ?? '';
  const before = asked.before ?? numbers[1] ?? '';
  const { data, error, refetch } = useQuery(differenceQuery(acting, id, before, after));
  const choose = (change: { before?: string; after?: string }) => {
    void navigate({ to: '/$tenant/eisen/$set/verschil', params: { tenant, set: id }, search: { before, after, ...change }, replace: true });
  };
  return (
    <div className="hung">
      <p className="crumbs">
        <Link to="/$tenant/eisen/$set" params={{ tenant, set: id }} search={after === '' ? {} : { version: after }}>
          <Icon name="left" size={18} />
          {whole.data?.set.name ?? t('criteria.title')}
        </Link>
      </p>
      <PageHead title={t('criteria.differenceTitle')} lead={data === undefined ? undefined : t('criteria.differenceLead', { added: data.added.length, removed: data.removed.length, changed: data.changed.length, unchanged: data.unchanged })} />
      <div className="row version-bar no-print">
        {select('before', before)}
        {select('after', after)}
      </div>
      {error === null ? null : <Trouble problem={error} what={t('criteria.failed')} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading label={t('criteria.loading')} lines={6} /> : null}
      {data !== undefined && data.added.length + data.removed.length + data.changed.length === 0 ? <p>{t('criteria.alike')}</p> : null}
      {data === undefined ? null : (
        <>
          <Group title={t('criteria.addedGroup')} criteria={data.added} />
          {data.changed.length === 0 ? null : (
            <section>
              <h2>
                {t('criteria.changedGroup')} <span className="count">{data.changed.length}</span>
              </h2>
              <ul className="criteria">
                {data.changed.map((changed) => (
                  <ChangedCriterion key={changed.after.code} changed={changed} />
                ))}
              </ul>
            </section>
          )}
          <Group title={t('criteria.removedGroup')} criteria={data.removed} />
        </>
      )}
    </div>
  );

  function select(side: 'before' | 'after', value: string) {
    return (
      <label className="row">
        {t(`criteria.${side}`)}
        <select className="select" value={value} onChange={(event) => { choose({ [side]: event.target.value }); }}>
          {numbers.map((number) => (
            <option key={number} value={number}>
              {number === DRAFT ? t('criteria.draft') : t('criteria.versionNumber', { number })}
            </option>
          ))}
        </select>
      </label>
    );
  }
}

function Group({ title, criteria }: { title: string; criteria: readonly Criterion[] }) {
  const { i18n } = useTranslation();
  return criteria.length === 0 ? null : (
    <section>
      <h2>
        {title} <span className="count">{criteria.length}</span>
      </h2>
      <ul className="criteria">
        {criteria.map((criterion) => (
          <li key={criterion.code}>
            <h3>
              <span className="code">{criterion.code}</span> {wordsOf(criterion, i18n.language).title}
            </h3>
            <p>{wordsOf(criterion, i18n.language).asked}</p>
            <CriterionFacts criterion={criterion} />
          </li>
        ))}
      </ul>
    </section>
  );
}
