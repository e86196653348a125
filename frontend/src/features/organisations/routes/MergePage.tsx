import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { MergeComparison, MergeField, MergeSide } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { Comparison, type ComparedFact } from '@/shared/patterns/comparison/Comparison';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { comparisonQuery, merge, refreshProviders, takeBackMerge } from '@/features/organisations/api/organisations';
import { ChooseOther } from '@/features/organisations/components/ChooseOther';
import { mergeSearchOf } from '@/features/organisations/filters';
import '@/features/organisations/organisations.css';

/** Two providers side by side, one of which goes: per field one value stays, and what happens is said before it does. */
export function MergePage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { provider: gone = '' } = useParams({ strict: false });
  const { into } = mergeSearchOf(useSearch({ strict: false }));
  const tenant = acting.tenant.slug;
  return (
    <div className="merge stack-l">
      <p className="crumbs no-print">
        <Link to="/$tenant/aanbieders" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('providers.title')}
        </Link>
      </p>
      <PageHead title={t('merge.title')} lead={t('merge.lead')} />
      {into === undefined || into === gone ? <ChooseOther gone={gone} /> : <Pair key={`${gone} ${into}`} gone={gone} into={into} />}
    </div>
  );
}

function Pair({ gone, into }: { gone: string; into: string }) {
  const { t } = useTranslation();
  const acting = useActing();
  const { data, error, refetch } = useQuery(comparisonQuery(acting, gone, into));
  if (data === undefined) {
    return error === null ? <Loading label={t('merge.loading')} lines={8} /> : <Trouble problem={error} what={t('merge.failed')} retry={() => void refetch()} />;
  }
  return <Choosing pair={data} onOutdated={() => void refetch()} />;
}

const fields = ['NAME', 'WEBSITE', 'PHONE', 'EMAIL'] as const satisfies readonly MergeField[];

function Choosing({ pair, onOutdated }: { pair: MergeComparison; onOutdated: () => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [taken, setTaken] = useState<MergeField[]>([]);
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const { gone, kept } = pair;
  const tenant = acting.tenant.slug;
  const toChoose = fields.filter((field) => valueOf(gone, field) !== '' && valueOf(kept, field) !== '' && valueOf(gone, field) !== valueOf(kept, field));
  const name = taken.includes('NAME') && toChoose.includes('NAME') ? gone.name : kept.name;
  const merging = useMutation({
    mutationFn: () => merge(acting, pair, taken.filter((field) => toChoose.includes(field))),
    onSuccess: async () => {
      await navigate({ to: '/$tenant/aanbieders/$provider', params: { tenant, provider: kept.id }, replace: true });
      await refreshProviders(client, acting);
      undoable(t, t('merge.done', { gone: gone.name, kept: name }), t('merge.undo'), async () => {
        await takeBackMerge(acting, gone.id);
        await refreshProviders(client, acting);
      });
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.status === 412) {
        onOutdated();
      }
    },
  });
  const stay = (id: string) => {
    void navigate({
      to: '/$tenant/aanbieders/$provider/samenvoegen',
      params: { tenant, provider: id === kept.id ? gone.id : kept.id },
      search: { into: id },
      replace: true,
      resetScroll: false,
    });
  };
  const facts: ComparedFact<MergeSide>[] = [
    ...fields.map((field) => ({
      id: field,
      label: t(`merge.fields.${field}`),
      value: (side: MergeSide) => valueOf(side, field),
      ...(toChoose.includes(field) ? { show: (side: MergeSide) => choice(side, field) } : {}),
    })),
    { id: 'kvk', label: t('provider.kvk'), value: (side) => side.kvk ?? '' },
    { id: 'stopped', label: t('merge.stopped'), value: (side) => (side.stopped == null || side.stoppedOn == null ? '' : t('merge.stoppedSince', { date: longDate(side.stoppedOn, i18n.language) })) },
    { id: 'titles', label: t('merge.offers'), value: (side) => side.titles },
    { id: 'formerNames', label: t('merge.formerNames'), value: (side) => side.formerNames },
    { id: 'people', label: t('merge.people'), value: (side) => (side.people === 0 ? '' : String(side.people)) },
  ];
  return (
    <>
      <fieldset className="stays">
        <legend>{t('merge.which')}</legend>
        {[kept, gone].map((side) => (
          <label key={side.id} className="check">
            <input
              type="radio"
              name="stays"
              checked={side.id === kept.id}
              onChange={() => {
                stay(side.id);
              }}
            />
            {side.name}
          </label>
        ))}
      </fieldset>
      {merging.error === null ? null : (
        <Trouble problem={merging.error} what={t(merging.error instanceof ApiProblem && merging.error.status === 412 ? 'merge.outdated' : 'merge.notDone')} />
      )}
      <Comparison
        caption={t('merge.title')}
        items={[kept, gone]}
        idOf={(side) => side.id}
        nameOf={(side) => side.name}
        head={(side) => (
          <>
            <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: side.id }}>
              <strong>{side.name}</strong>
            </Link>
            <div className="small quiet">{t(side.id === kept.id ? 'merge.stays' : 'merge.goes')}</div>
          </>
        )}
        facts={facts}
        onlyDifferences={onlyDifferences}
        onOnlyDifferences={setOnlyDifferences}
      />
      {pair.differentOrganisations ? (
        <div className="notice refused">
          <p>
            <strong>{t('merge.different')}</strong> {t('merge.differentWhat')}
          </p>
        </div>
      ) : (
        <section className="what-happens">
          <h2>{t('merge.whatHappens')}</h2>
          <ul>
            <li>{t('merge.moves', { count: gone.titles.length, name })}</li>
            <li>{t('merge.names', { name: name === gone.name ? kept.name : gone.name, kept: name })}</li>
            <li>{t('merge.address')}</li>
            {gone.kvk != null && kept.kvk == null ? <li>{t('merge.number', { kvk: gone.kvk })}</li> : null}
            <li>{t('merge.access')}</li>
            <li>{t('merge.term')}</li>
          </ul>
          <div className="row">
            <button
              type="button"
              className="button primary"
              aria-disabled={merging.isPending}
              onClick={() => {
                if (!merging.isPending) {
                  merging.mutate();
                }
              }}
            >
              {t('merge.merge', { name })}
            </button>
            <Link to="/$tenant/aanbieders" params={{ tenant }} className="button">
              {t('merge.cancel')}
            </Link>
          </div>
        </section>
      )}
    </>
  );

  function choice(side: MergeSide, field: MergeField) {
    const goes = side.id === gone.id;
    return (
      <label className="check">
        <input
          type="radio"
          name={`merge-${field}`}
          checked={taken.includes(field) === goes}
          onChange={() => {
            setTaken(goes ? [...taken, field] : taken.filter((one) => one !== field));
          }}
        />
        {valueOf(side, field)}
      </label>
    );
  }
}

function valueOf(side: MergeSide, field: MergeField): string {
  switch (field) {
    case 'NAME':
      return side.name;
    case 'WEBSITE':
      return side.website ?? '';
    case 'PHONE':
      return side.phone ?? '';
    case 'EMAIL':
      return side.email ?? '';
  }
}
