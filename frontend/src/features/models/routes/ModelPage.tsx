import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelVersion } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { consultationQuery } from '@/features/models/api/consultation';
import { contentQuery, modelQuery } from '@/features/models/api/models';
import { useModelActions } from '@/features/models/api/useModelActions';
import { AskHeads } from '@/features/models/components/AskHeads';
import { ConsultationBar } from '@/features/models/components/ConsultationBar';
import { DefinedTerms } from '@/features/models/components/DefinedTerms';
import { ModelDocument } from '@/features/models/components/ModelDocument';
import { ModelVersionBar } from '@/features/models/components/ModelVersionBar';
import { Outline } from '@/features/models/components/Outline';
import { PublishModel } from '@/features/models/components/PublishModel';
import { RemovedArticles } from '@/features/models/components/RemovedArticles';
import { DRAFT, modelVersionOf, nameOf, shownVersion } from '@/features/models/version';
import '@/features/models/models.css';

/** One model contract, in one of its versions: the text as it will read, with what there is to say about it in the margin. */
export function ModelPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const tenant = acting.tenant.slug;
  const mayManage = useCan('model:manage');
  const mayComment = useCan('model:comment');
  const navigate = useNavigate();
  const id = useParams({ from: '/signed-in/shell/$tenant/modelcontracten/$model' }).model;
  const asked = modelVersionOf(useSearch({ strict: false })).version;
  const [question, setQuestion] = useState<'publish' | 'ask'>();
  const whole = useQuery(modelQuery(acting, id));
  const model = whole.data?.model;
  const versions = whole.data?.versions ?? [];
  const version = shownVersion(asked, versions);
  const name = version === undefined ? undefined : nameOf(version);
  const show = (next: string) => navigate({ to: '/$tenant/modelcontracten/$model', params: { tenant, model: id }, search: modelVersionOf({ version: next }), replace: true });
  const actions = useModelActions(model, show);
  const draft = name === DRAFT;
  const content = useQuery({ ...contentQuery(acting, id, name), enabled: name !== undefined && (!draft || !actions.ending) });
  const consulted = version?.consultationUntil != null;
  const said = useQuery(consultationQuery(acting, id, name ?? '', mayComment && consulted && !actions.ending));
  const editable = mayManage && draft;
  const close = () => { setQuestion(undefined); };

  if (whole.error !== null) {
    return (
      <Absent problem={whole.error} title={t('models.absent')} text={t('models.absentText')} page={t('models.title')} what={t('models.failed')} retry={() => void whole.refetch()}>
        <Link to="/$tenant/modelcontracten" params={{ tenant }} className="button primary">
          {t('models.toModels')}
        </Link>
      </Absent>
    );
  }
  if (model === undefined) {
    return <Loading label={t('models.loading')} lines={8} />;
  }
  return (
    <div className="stack-l model">
      <p className="crumbs no-print">
        <Link to="/$tenant/modelcontracten" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('models.title')}
        </Link>
      </p>
      <PageHead title={model.name} lead={version === undefined ? undefined : lead(version)}>
        {editable ? (
          <div className="row no-print">
            <Link to="/$tenant/modelcontracten/$model/artikel/nieuw" params={{ tenant, model: id }} className="button">
              {t('models.addArticle')}
            </Link>
            {version?.consultationOpen === true ? null : (
              <button type="button" className="button" onClick={() => { setQuestion('ask'); }}>
                {t(consulted ? 'models.askAgain' : 'models.ask')}
              </button>
            )}
            {version?.consultationOpen === true ? null : (
              <button type="button" className="button primary" onClick={() => { setQuestion('publish'); }}>
                {t('models.publish')}
              </button>
            )}
          </div>
        ) : null}
        {mayManage && !model.archived && model.draftState == null ? (
          <button type="button" className="button primary no-print" aria-disabled={actions.begin.isPending} onClick={() => { if (!actions.begin.isPending) { actions.begin.mutate(); } }}>
            {t('models.begin')}
          </button>
        ) : null}
      </PageHead>
      <ModelVersionBar
        model={model}
        versions={versions}
        shown={name}
        onShow={(next) => void show(next)}
        manage={mayManage ? { rename: actions.rename, archive: actions.archive.mutate, discard: draft && !consulted && model.publishedNumber != null ? () => { actions.discard.mutate(content.data?.version ?? ''); } : undefined } : undefined}
      />
      {version?.fromExample === true ? (
        <div className="notice waiting">
          <p>{t('models.example')}</p>
        </div>
      ) : null}
      {content.error === null ? null : <Trouble problem={content.error} what={t('models.failed')} retry={() => void content.refetch()} />}
      {content.data === undefined && content.error === null && name !== undefined ? <Loading label={t('models.loading')} lines={8} /> : null}
      {editable && (content.data?.problemCount ?? 0) > 0 ? (
        <div className="notice waiting no-print">
          <p>{t('models.problems', { count: content.data?.problemCount ?? 0 })}</p>
          {content.data?.problems.map(({ pointer, code, message }) => <p key={`${pointer} ${code}`}>{message}</p>)}
        </div>
      ) : null}
      {said.data === undefined || version === undefined ? null : (
        <ConsultationBar model={id} said={said.data} articles={content.data?.articles.length ?? 0} version={mayManage && draft ? (content.data?.version ?? '') : undefined} />
      )}
      {content.data === undefined ? null : (
        <>
          {content.data.articles.length === 0 ? <Nothing>{t('models.empty')}</Nothing> : <Outline articles={content.data.articles} />}
          <ModelDocument model={id} content={content.data} said={said.data} editable={editable} onOrder={actions.reorder.isPending ? undefined : actions.reorder.mutate} />
          <DefinedTerms model={id} terms={content.data.terms} editable={editable} />
          {said.data === undefined ? null : <RemovedArticles said={said.data} articles={content.data.articles} />}
        </>
      )}
      {question === 'ask' ? <AskHeads model={id} version={content.data?.version ?? ''} former={version} onClose={close} /> : null}
      {question === 'publish' ? (
        <PublishModel
          model={id}
          former={model.publishedNumber ?? undefined}
          onClose={close}
          onPublish={async (given) => {
            await actions.publish({ version: content.data?.version ?? '', given });
            close();
          }}
        />
      ) : null}
    </div>
  );

  function lead(shown: ModelVersion): string {
    const date = (day: string | null | undefined) => (day == null ? '' : longDate(day, i18n.language));
    const about = t('models.about', { kind: t(`models.kind.${model?.kind ?? 'HEAD_SUB'}`), variant: t(`models.variant.${model?.variant ?? 'EFFORT'}`) });
    if (shown.number == null) {
      return `${about} ${t(shown.state === 'CONSULTATION' ? 'models.consultationLead' : 'models.draftLead')}`;
    }
    const when = t('models.publishedBy', { number: shown.number, date: date(shown.publishedAt), person: shown.publishedBy ?? '', from: date(shown.takesEffectOn) });
    return shown.note == null ? `${about} ${when}` : `${about} ${when} ${shown.note}`;
  }
}
