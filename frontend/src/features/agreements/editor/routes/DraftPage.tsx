import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Message } from '@/shared/ui/Message';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { draftQuery, frameworkQuery, modelOfDraftQuery } from '@/features/agreements/api/draft';
import { DraftEditor } from '@/features/agreements/editor/DraftEditor';
import { ExtensionDraft } from '@/features/agreements/editor/ExtensionDraft';
import '@/shared/patterns/form/form.css';
import '@/features/agreements/editor/editor.css';

/** A draft that somebody writes: an agreement, or a change or extension of one. */
export function DraftPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { agreement: id = '' } = useParams({ strict: false });
  const { kant } = useSearch({ strict: false });
  const tenant = acting.tenant.slug;
  const draft = useQuery(draftQuery(acting, id));
  const shown = draft.data?.shown ?? undefined;
  const writing = shown?.state === 'DRAFT' && shown.mine;
  const model = useQuery(modelOfDraftQuery(acting, writing ? shown.modelId : undefined, shown?.modelNumber));
  const under = useQuery(frameworkQuery(acting, writing ? draft.data?.frameworkId : undefined));
  const articles = useMemo(() => model.data?.articles.map(({ article }) => article), [model.data]);
  if (draft.error !== null) {
    return (
      <Absent problem={draft.error} title={t('agreementDraft.absent')} text={t('agreementDraft.absentText')} page={t('agreementDraft.title')} what={t('agreementDraft.failed')} retry={() => void draft.refetch()}>
        <Link to="/$tenant/overeenkomsten" params={{ tenant }} className="button primary">
          {t('agreementDraft.toAgreements')}
        </Link>
      </Absent>
    );
  }
  const agreement = draft.data;
  if (agreement === undefined) {
    return <Loading label={t('agreementDraft.loading')} lines={8} />;
  }
  if (!writing) {
    return (
      <Message title={t('agreementDraft.noDraft')} text={t('agreementDraft.noDraftText', { title: agreement.title })}>
        <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant, agreement: id }} className="button primary">
          {t('agreementDraft.toAgreement')}
        </Link>
      </Message>
    );
  }
  return (
    <div className="draft-page">
      <p className="crumbs">
        <Link to="/$tenant/overeenkomsten" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('agreementDraft.toAgreements')}
        </Link>
      </p>
      <PageHead title={agreement.title} lead={lead(agreement)} />
      {model.error === null ? null : <Trouble problem={model.error} what={t('agreementDraft.failed')} retry={() => void model.refetch()} />}
      {under.error === null ? null : <Trouble problem={under.error} what={t('agreementDraft.noFramework')} retry={() => void under.refetch()} />}
      {shown.purpose === 'EXTENSION' ? (
        <ExtensionDraft agreement={agreement} />
      ) : articles === undefined || under.isLoading ? (
        model.error === null ? <Loading label={t('agreementDraft.loading')} lines={8} /> : null
      ) : (
        <DraftEditor key={`${id} ${shown.number}`} agreement={agreement} articles={articles} framework={under.data?.shown?.terms} side={kant === 'tekst' ? 'text' : 'questions'} />
      )}
    </div>
  );

  function lead({ kind, region, head, sub }: Agreement): string {
    const [one, other] = kind === 'REGION_HEAD' ? [region, head] : kind === 'REGION_SUB' ? [region, sub] : [head, sub];
    const parties = t('agreementDraft.parties2', { one: one?.name ?? '', other: other?.name ?? '' });
    const made = t('agreementDraft.fromModel', { model: shown?.modelName ?? '', number: shown?.modelNumber ?? 0 });
    return `${parties} ${made} ${t(`agreementDraft.purpose.${shown?.purpose ?? 'ORIGINAL'}`)}`;
  }
}
