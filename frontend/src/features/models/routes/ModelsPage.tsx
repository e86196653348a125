import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import type { ContractModel } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { addModel, modelsQuery } from '@/features/models/api/models';
import { NewModel, type NewModelFacts } from '@/features/models/components/NewModel';
import { kinds } from '@/features/models/kinds';
import { DRAFT } from '@/features/models/version';
import '@/features/models/models.css';

/** The model contracts of a region, by what kind of agreement is made from them. */
export function ModelsPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const mayManage = useCan('model:manage');
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(modelsQuery(acting));
  const tenant = acting.tenant.slug;
  const add = useMutation({
    mutationFn: (facts: NewModelFacts) => addModel(acting, facts, keyOf(facts)),
    onSuccess: async (model) => {
      await client.invalidateQueries({ queryKey: modelsQuery(acting).queryKey });
      await navigate({ to: '/$tenant/modelcontracten/$model', params: { tenant, model }, search: { version: DRAFT } });
    },
  });
  const button = (
    <button type="button" className="button primary" onClick={() => { setAdding(true); }}>
      {t('models.add')}
    </button>
  );
  return (
    <div className="stack-l">
      <PageHead title={t('models.title')} lead={t(acting.party.kind === 'ORGANISATION' ? 'models.leadProvider' : 'models.lead', { tenant: acting.tenant.name })}>
        {mayManage && data !== undefined && data.length > 0 ? button : null}
      </PageHead>
      {error === null ? null : <Trouble problem={error} what={t('models.failed')} retry={() => void refetch()} />}
      {data === undefined && error === null ? <Loading label={t('models.loading')} lines={4} /> : null}
      {data?.length === 0 ? <Nothing action={mayManage ? button : undefined}>{t(mayManage ? 'models.none' : 'models.noneProvider')}</Nothing> : null}
      {kinds.map((kind) => {
        const ofKind = data?.filter((model) => model.kind === kind) ?? [];
        return ofKind.length === 0 ? null : (
          <section key={kind}>
            <h2>{t(`models.kind.${kind}`)}</h2>
            <ul className="models">
              {ofKind.map((model) => (
                <ModelLine key={model.id} model={model} />
              ))}
            </ul>
          </section>
        );
      })}
      {adding ? <NewModel onSave={async (facts) => { await add.mutateAsync(facts); }} onClose={() => { setAdding(false); }} /> : null}
    </div>
  );
}

function ModelLine({ model }: { model: ContractModel }) {
  const { t, i18n } = useTranslation();
  const { tenant } = useActing();
  const date = (day: string) => longDate(day, i18n.language);
  return (
    <li>
      <div>
        <h3>
          <Link to="/$tenant/modelcontracten/$model" params={{ tenant: tenant.slug, model: model.id }}>
            {model.name}
          </Link>
        </h3>
        <p className="quiet">{t(`models.variant.${model.variant}`)}</p>
      </div>
      <p>
        {model.publishedNumber == null || model.takesEffectOn == null
          ? t('models.neverPublished')
          : t('models.published', { number: model.publishedNumber, date: date(model.takesEffectOn), count: model.publishedArticles ?? 0 })}
      </p>
      <p>
        {model.archived ? <span className="state stale">{t('models.archived')}</span> : null}
        {!model.archived && model.draftState != null ? (
          <Link to="/$tenant/modelcontracten/$model" params={{ tenant: tenant.slug, model: model.id }} search={{ version: DRAFT }} className="state waiting">
            {model.consultationUntil == null ? t('models.draftOf', { count: model.draftArticles ?? 0 }) : t(model.consultationClosed ? 'models.consultationClosed' : 'models.consultationUntil', { date: date(model.consultationUntil) })}
          </Link>
        ) : null}
      </p>
    </li>
  );
}
