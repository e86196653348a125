import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { ColumnMapping, ShortlistImport } from '@/shared/api/types';
import { number } from '@/shared/format/numbers';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { Earlier } from '@/shared/patterns/form/Earlier';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { WhoIsHere } from '@/shared/live/WhoIsHere';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { commitImport, discardImport, importQuery, importsQuery, mapImport, savedMappingsQuery, unknownPlacesQuery } from '@/features/imports/api/imports';
import { CommitQuestion } from '@/features/imports/components/CommitQuestion';
import { ImportState } from '@/features/imports/components/ImportState';
import { ImportSteps } from '@/features/imports/components/ImportSteps';
import { Lines, lineStates } from '@/features/imports/components/Lines';
import { MappingForm } from '@/features/imports/components/MappingForm';
import { Summary } from '@/features/imports/components/Summary';
import { UnknownPlaces } from '@/features/imports/components/UnknownPlaces';
import '@/features/imports/imports.css';

/** One spreadsheet on its way in: what the columns mean, what would change, and then yes or no. */
export function ImportPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { import: id = '' } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const lineState = lineStates.find((one) => one === search.state);
  const [remapping, setRemapping] = useState(false);
  const [asking, setAsking] = useState<'commit' | 'discard' | undefined>(undefined);
  const query = importQuery(acting, id);
  const { data: newest, error, refetch } = useQuery(query);
  // While the columns are chosen, what someone else did meanwhile does not take the place of what is being typed.
  const [held, setHeld] = useState<typeof newest>(undefined);
  const choosing = held !== undefined && (held.data.state === 'MAPPING' || remapping);
  if (newest !== undefined && newest !== held && (!choosing || held.data.id !== id || newest.etag === held.etag)) {
    setHeld(newest);
  }
  const data = held?.data.id === id ? held : newest;
  const overtaken = data?.etag !== newest?.etag;
  const current = data?.data;
  const open = current?.state === 'MAPPING' || current?.state === 'PREVIEW';
  const saved = useQuery({ ...savedMappingsQuery(acting), enabled: open });
  const unknown = useQuery({ ...unknownPlacesQuery(acting, id, data?.etag), enabled: current?.state === 'PREVIEW' });
  const tenant = acting.tenant.slug;

  const fresh = () => {
    void client.invalidateQueries({ queryKey: query.queryKey });
    void client.invalidateQueries({ queryKey: importsQuery(acting).queryKey });
  };
  const mapping = useMutation({
    mutationFn: ({ columns, identity, saveAs }: ColumnMapping & { saveAs: string }) => mapImport(acting, id, { columns, identity }, saveAs, data?.etag),
    onSuccess: (previewed) => {
      setRemapping(false);
      client.setQueryData(query.queryKey, previewed);
      setHeld(previewed);
      fresh();
    },
  });
  const committing = useMutation({
    mutationFn: ({ endMissing, key }: { endMissing: boolean; key: string }) => commitImport(acting, id, endMissing, data?.etag, key),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['tenant', tenant] });
    },
  });
  const discarding = useMutation({
    mutationFn: () => discardImport(acting, id),
    onSuccess: async () => {
      fresh();
      tell(t('imports.discarded', { file: current?.fileName }));
      await navigate({ to: '/$tenant/beheer/import', params: { tenant } });
    },
  });

  if (current === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('absent.import')} text={t('absent.importText')} page={t('imports.title')} what={t('imports.oneFailed')} retry={() => void refetch()}>
        <Link to="/$tenant/beheer/import" params={{ tenant }} className="button primary">
          {t('absent.toImports')}
        </Link>
      </Absent>
    );
  }
  if (current === undefined) {
    return (
      <>
        <PageHead title={t('imports.title')} />
        <Loading label={t('imports.loading')} lines={4} />
      </>
    );
  }

  /** What was done, without what did not happen. */
  const done = ({ created, updated, unchanged, skipped, ended }: NonNullable<ShortlistImport['result']>) =>
    Object.entries({ created, updated, unchanged, skipped, ended })
      .filter(([, count]) => count > 0)
      .map(([what, count]) => t(`commit.${what as 'created' | 'updated' | 'unchanged' | 'skipped' | 'ended'}`, { formatted: number(count, i18n.language) }))
      .join(', ');
  const showMapping = current.state === 'MAPPING' || (current.state === 'PREVIEW' && remapping);
  const problems = [mapping.error, committing.error, discarding.error].filter((one) => one !== null);
  const outdated = committing.error instanceof ApiProblem && committing.error.code === 'preview-outdated' && current.mapping != null;
  const conflict = !outdated && ((overtaken && !mapping.isPending) || problems.some((one) => one instanceof ApiProblem && one.conflict));

  return (
    <>
      <p className="crumbs">
        <Link to="/$tenant/beheer/import" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('imports.title')}
        </Link>
      </p>
      <PageHead
        title={current.fileName}
        lead={
          <>
            <ImportState state={current.state} /> <span>{t('imports.about', { count: current.rowCount, formatted: number(current.rowCount, i18n.language), encoding: current.encoding })}</span>
          </>
        }
      >
        {open ? (
          <div className="row">
            <button
              type="button"
              className="button"
              onClick={() => {
                setAsking('discard');
              }}
            >
              {t('imports.discard')}
            </button>
            {current.state === 'PREVIEW' && !remapping ? (
              <>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setRemapping(true);
                  }}
                >
                  {t('imports.remap')}
                </button>
                <button
                  type="button"
                  className="button primary"
                  aria-disabled={committing.isPending}
                  onClick={() => {
                    setAsking('commit');
                  }}
                >
                  {t('commit.open')}
                </button>
              </>
            ) : null}
          </div>
        ) : null}
      </PageHead>
      <WhoIsHere place={`beheer/import/${id}`} />

      {current.state === 'DISCARDED' ? null : (
        <ImportSteps
          at={current.state === 'COMMITTED' ? 4 : showMapping ? 1 : asking === 'commit' || committing.isPending ? 3 : 2}
          onMapping={current.state === 'PREVIEW' ? () => { setRemapping(true); } : undefined}
        />
      )}
      <div className="stack-l">
        {outdated ? (
          <div className="notice waiting" role="alert">
            <p>
              <strong>{t('imports.outdated')}</strong> {t('imports.outdatedText')}
            </p>
            <div className="row">
              <button
                type="button"
                className="button primary"
                aria-disabled={mapping.isPending}
                onClick={() => {
                  if (current.mapping != null && !mapping.isPending) {
                    committing.reset();
                    mapping.mutate({ ...current.mapping, saveAs: '' });
                  }
                }}
              >
                {t('imports.previewAgain')}
              </button>
            </div>
          </div>
        ) : conflict ? (
          <Earlier
            actions={
              <button
                type="button"
                className="button"
                onClick={() => {
                  mapping.reset();
                  committing.reset();
                  setHeld(undefined);
                  void refetch();
                }}
              >
                {t('imports.conflictShow')}
              </button>
            }
          >
            {t('imports.conflictText')}
          </Earlier>
        ) : (
          problems.map((one) => <Trouble key={one.message} problem={one} what={t('imports.stepFailed')} />)
        )}

        {showMapping ? (
          <section>
            <h2>{t('mapping.title')}</h2>
            <MappingForm
              key={data?.etag}
              source={current}
              saved={saved.data ?? []}
              busy={mapping.isPending}
              refused={mapping.error instanceof ApiProblem ? mapping.error.errors : []}
              onSubmit={(next, saveAs) => {
                mapping.mutate({ ...next, saveAs });
              }}
            />
          </section>
        ) : null}
        {committing.isPending ? (
          <div className="notice waiting" role="status">
            {t('commit.busy')} <progress aria-label={t('commit.busy')} />
          </div>
        ) : null}
        {current.state === 'COMMITTED' ? (
          <div className="notice approved" role="status">
            <p>
              {t('commit.done', { tenant: acting.tenant.name })} {current.result == null ? null : done(current.result)}
            </p>
            <div className="row">
              <Link to="/$tenant/vinden" params={{ tenant }} className="button">
                {t('commit.toList')}
              </Link>
            </div>
          </div>
        ) : null}
        {showMapping || current.summary == null ? null : (
          <>
            <Summary summary={current.summary} />
            {current.state !== 'PREVIEW' || unknown.data === undefined || unknown.data.length === 0 ? null : (
              <UnknownPlaces
                id={id}
                places={unknown.data}
                onKept={fresh}
              />
            )}
            {current.state === 'COMMITTED' ? (
              <p className="quiet">
                {t('imports.linesGone')}{' '}
                <Link to="/$tenant/beheer/logboek" params={{ tenant }}>
                  {t('imports.toTrail')}
                </Link>
              </p>
            ) : (
              <Lines
                id={id}
                version={data?.etag}
                summary={current.summary}
                meaningOf={(column) => current.mapping?.columns.find((one) => one.column === column)?.field}
                state={lineState}
                onState={(state) => {
                  void navigate({ to: '/$tenant/beheer/import/$import', params: { tenant, import: id }, search: state === undefined ? {} : { state }, replace: true, resetScroll: false });
                }}
              />
            )}
          </>
        )}
      </div>
      {asking === 'discard' ? (
        <Confirm
          title={t('imports.discardTitle', { file: current.fileName })}
          confirm={t('imports.discard')}
          danger
          onCancel={() => {
            setAsking(undefined);
          }}
          onConfirm={() => {
            setAsking(undefined);
            discarding.mutate();
          }}
        >
          <p>{t('imports.discardText', { tenant: acting.tenant.name })}</p>
        </Confirm>
      ) : null}
      {asking === 'commit' && current.summary != null ? (
        <CommitQuestion
          summary={current.summary}
          onClose={() => {
            setAsking(undefined);
          }}
          onCommit={(endMissing) => {
            setAsking(undefined);
            committing.mutate({ endMissing, key: crypto.randomUUID() });
          }}
        />
      ) : null}
    </>
  );
}
