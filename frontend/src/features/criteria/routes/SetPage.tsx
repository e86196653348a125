import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriteriaVersion } from '@/shared/api/types';
import { classes } from '@/shared/criteria/criterion';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { contentQuery, setQuery } from '@/features/criteria/api/criteria';
import { useSetActions } from '@/features/criteria/api/useSetActions';
import { CriteriaOfClass } from '@/features/criteria/components/CriteriaOfClass';
import { Publish } from '@/features/criteria/components/Publish';
import { VersionBar } from '@/features/criteria/components/VersionBar';
import { moved } from '@/features/criteria/criterion';
import { DRAFT, shownVersion, versionOf } from '@/features/criteria/version';
import '@/features/criteria/criteria.css';

/** One set of criteria, in one of its versions. */
export function SetPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const tenant = acting.tenant.slug;
  const mayManage = useCan('criteria:manage');
  const navigate = useNavigate();
  const id = useParams({ from: '/signed-in/shell/$tenant/eisen/$set' }).set;
  const asked = versionOf(useSearch({ strict: false }));
  const [publishing, setPublishing] = useState(false);
  const whole = useQuery(setQuery(acting, id));
  const set = whole.data?.set;
  const versions = whole.data?.versions ?? [];
  const version = shownVersion(asked.version, versions.map(({ number }) => number));
  const show = (next: string) => navigate({ to: '/$tenant/eisen/$set', params: { tenant, set: id }, search: versionOf({ version: next }), replace: true });
  const actions = useSetActions(set, show);
  const draftIsKept = version !== DRAFT || !actions.ending;
  const content = useQuery({ ...contentQuery(acting, id, version), enabled: version !== undefined && draftIsKept });
  const stand = content.data?.version ?? '';
  const items = content.data?.items ?? [];
  const draft = version === DRAFT;
  const editable = mayManage && draft;

  if (whole.error !== null) {
    return (
      <Absent problem={whole.error} title={t('absent.set')} text={t('absent.setText')} page={t('criteria.title')} what={t('criteria.failed')} retry={() => void whole.refetch()}>
        <Link to="/$tenant/eisen" params={{ tenant }} className="button primary">
          {t('absent.toSets')}
        </Link>
      </Absent>
    );
  }
  if (set === undefined) {
    return <Loading label={t('criteria.loading')} lines={8} />;
  }
  return (
    <div className="hung">
      <p className="crumbs">
        <Link to="/$tenant/eisen" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('criteria.title')}
        </Link>
      </p>
      <PageHead title={set.name} lead={lead(versions.find(({ number }) => (number?.toString() ?? DRAFT) === version))}>
        {editable ? (
          <div className="row no-print">
            <Link to="/$tenant/eisen/$set/nieuw" params={{ tenant, set: id }} className="button">
              {t('criteria.addCriterion')}
            </Link>
            <button type="button" className="button primary" onClick={() => { setPublishing(true); }}>
              {t('criteria.publish')}
            </button>
          </div>
        ) : null}
        {mayManage && !set.retired && set.draftCriteria == null ? (
          <button type="button" className="button primary no-print" aria-disabled={actions.begin.isPending} onClick={() => { if (!actions.begin.isPending) { actions.begin.mutate(); } }}>
            {t('criteria.begin')}
          </button>
        ) : null}
      </PageHead>
      <VersionBar
        set={set}
        versions={versions}
        shown={version}
        onShow={(next) => void show(next)}
        manage={mayManage ? { change: actions.change, retire: actions.retire.mutate, discard: draft && set.publishedNumber != null ? () => { actions.discard.mutate(stand); } : undefined } : undefined}
      />
      {content.error === null ? null : <Trouble problem={content.error} what={t('criteria.failed')} retry={() => void content.refetch()} />}
      {content.data === undefined && content.error === null && version !== undefined ? <Loading label={t('criteria.loading')} lines={8} /> : null}
      {draft && (content.data?.incomplete ?? 0) > 0 ? (
        <div className="notice waiting">
          <p>{t('criteria.incomplete', { count: content.data?.incomplete ?? 0 })}</p>
        </div>
      ) : null}
      {content.data !== undefined && items.length === 0 ? <Nothing>{t('criteria.empty')}</Nothing> : null}
      {classes.map((kind) => {
        const ofKind = items.filter(({ criterion }) => criterion.class === kind);
        return ofKind.length === 0 ? null : <CriteriaOfClass key={kind} set={id} kind={kind} items={ofKind} onMove={editable ? move : undefined} />;
      })}
      {publishing ? (
        <Publish
          set={id}
          count={items.length}
          former={set.publishedNumber ?? undefined}
          onClose={() => { setPublishing(false); }}
          onPublish={async (note) => {
            await actions.publish({ version: stand, note });
            setPublishing(false);
          }}
        />
      ) : null}
    </div>
  );

  function move(code: string, by: -1 | 1) {
    const codes = moved(items.map(({ criterion }) => criterion), code, by);
    if (codes !== undefined && !actions.reorder.isPending) {
      actions.reorder.mutate(codes);
    }
  }

  function lead(shown: CriteriaVersion | undefined): string | undefined {
    if (shown === undefined) {
      return undefined;
    }
    if (shown.number == null) {
      return t('criteria.draftLead');
    }
    const when = t('criteria.publishedBy', { number: shown.number, date: shown.publishedAt == null ? '' : longDate(shown.publishedAt, i18n.language), person: shown.publishedBy ?? '' });
    return shown.note == null ? when : `${when} ${shown.note}`;
  }
}
