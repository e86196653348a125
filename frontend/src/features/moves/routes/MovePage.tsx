import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementMove } from '@/shared/api/types';
import { dateTime, today } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { Wizard } from '@/shared/patterns/wizard/Wizard';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { letGoOfMove, moveQuery, movedModelQuery, movesQuery, resumeMove, stopMove } from '@/features/moves/api/moves';
import { ChooseVersion } from '@/features/moves/components/ChooseVersion';
import { MovedAgreements } from '@/features/moves/components/MovedAgreements';
import { MoveProgress } from '@/features/moves/components/MoveProgress';
import { StartMove } from '@/features/moves/components/StartMove';
import { moveSearchOf, type MoveSearch } from '@/features/moves/search';
import '@/features/moves/moves.css';

const stepOf = { LOOKING: 1, READY: 1, RUNNING: 2, STOPPED: 2, DONE: 3, LET_GO: 3 } as const satisfies Record<AgreementMove['state'], number>;

/** Moves the running agreements of one's party to a newer version of their model, step by step. */
export function MovePage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const tenant = acting.tenant.slug;
  const id = useParams({ from: '/signed-in/shell/$tenant/modelcontracten/$model/overzetten' }).model;
  const asked = moveSearchOf(useSearch({ strict: false }));
  const [question, setQuestion] = useState<'start' | 'letGo'>();
  const model = useQuery(movedModelQuery(acting, id));
  const moves = useQuery(movesQuery(acting, id));
  const open = moves.data?.find(({ overAt }) => overAt == null);
  const shown = useQuery(moveQuery(acting, asked.move ?? open?.id));
  const move = shown.data;
  const show = (next: MoveSearch) => void navigate({ to: '/$tenant/modelcontracten/$model/overzetten', params: { tenant, model: id }, search: next, replace: true, resetScroll: false });
  const now = (changed: AgreementMove) => {
    client.setQueryData(moveQuery(acting, changed.id).queryKey, changed);
    void client.invalidateQueries({ queryKey: movesQuery(acting, id).queryKey });
    setQuestion(undefined);
  };
  const stop = useMutation({ mutationFn: () => stopMove(acting, move?.id ?? ''), onSuccess: now, onSettled: () => shown.refetch() });
  const resume = useMutation({ mutationFn: () => resumeMove(acting, move?.id ?? ''), onSuccess: now, onSettled: () => shown.refetch() });
  const letGo = useMutation({ mutationFn: () => letGoOfMove(acting, move?.id ?? ''), onSuccess: now, onSettled: () => shown.refetch() });
  const problem = stop.error ?? resume.error ?? letGo.error;
  const absent = model.error ?? moves.error ?? shown.error;

  if (absent !== null) {
    return (
      <Absent problem={absent} title={t('moves.absent')} text={t('moves.absentText')} page={t('moves.title')} what={t('moves.failed')} retry={() => { void model.refetch(); void moves.refetch(); void shown.refetch(); }}>
        <Link to="/$tenant/modelcontracten" params={{ tenant }} className="button primary">
          {t('models.toModels')}
        </Link>
      </Absent>
    );
  }
  const loading = model.data === undefined || moves.data === undefined || ((asked.move ?? open) !== undefined && move === undefined);
  const [first, ...rest] = (model.data?.versions ?? []).filter(({ number, takesEffectOn }) => number != null && number > 1 && takesEffectOn != null && takesEffectOn <= today());
  const earlier = (moves.data ?? []).filter((one) => one.id !== move?.id);
  const steps = [{ id: 'version', label: t('moves.step.version') }, { id: 'look', label: t('moves.step.look') }, { id: 'offer', label: t('moves.step.offer') }];
  return (
    <div className="stack-l moves">
      <p className="crumbs no-print">
        <Link to="/$tenant/modelcontracten/$model" params={{ tenant, model: id }} search={{}}>
          <Icon name="left" size={18} />
          {model.data?.model.name ?? t('models.title')}
        </Link>
      </p>
      <PageHead title={move === undefined ? t('moves.title') : t('moves.titleOf', { number: move.number })} lead={t('moves.lead')}>
        {move === undefined ? null : (
          <div className="row no-print">
            {move.state === 'LOOKING' || move.state === 'READY' || move.state === 'STOPPED' ? (
              <button type="button" className="button" onClick={() => { setQuestion('letGo'); }}>
                {t('moves.letGo')}
              </button>
            ) : null}
            {move.state === 'READY' && move.counts.fits > 0 ? (
              <button type="button" className="button primary" onClick={() => { setQuestion('start'); }}>
                {t('moves.start')}
              </button>
            ) : null}
            {move.state === 'RUNNING' ? (
              <button type="button" className="button" aria-disabled={stop.isPending} onClick={() => { if (!stop.isPending) { stop.mutate(); } }}>
                {t('moves.stop')}
              </button>
            ) : null}
            {move.state === 'STOPPED' ? (
              <button type="button" className="button primary" aria-disabled={resume.isPending} onClick={() => { if (!resume.isPending) { resume.mutate(); } }}>
                {t('moves.resume')}
              </button>
            ) : null}
          </div>
        )}
      </PageHead>
      <Wizard name={t('moves.steps')} steps={steps} at={move === undefined ? 0 : stepOf[move.state]} {...(move === undefined ? {} : { leave: t('moves.leave') })} />
      {loading ? <Loading label={t('table.loading')} lines={5} /> : null}
      {problem === null ? null : <Trouble problem={problem} what={t('moves.stepFailed')} />}
      {loading || move !== undefined ? null : first === undefined ? (
        <Nothing>{t('moves.noVersion')}</Nothing>
      ) : (
        <ChooseVersion model={id} versions={[first, ...rest]} onBegun={(begun) => { now(begun); show({ move: begun.id }); }} />
      )}
      {move === undefined ? null : (
        <>
          <MoveProgress move={move} />
          {move.reason == null ? null : <p>{t('moves.withReason', { reason: move.reason })}</p>}
          <MovedAgreements move={move} state={asked.state} onState={(state) => { show({ move: move.id, ...(state === undefined ? {} : { state }) }); }} />
        </>
      )}
      {earlier.length === 0 ? null : (
        <section>
          <h2>{t('moves.earlier')}</h2>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                <Link to="/$tenant/modelcontracten/$model/overzetten" params={{ tenant, model: id }} search={{ move: one.id }}>
                  {t('moves.earlierOf', { number: one.number, date: dateTime(one.createdAt, i18n.language) })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {question === 'start' && move !== undefined ? <StartMove move={move} onClose={() => { setQuestion(undefined); }} onStarted={now} /> : null}
      {question === 'letGo' && move !== undefined ? (
        <Confirm title={t('moves.letGoTitle')} confirm={t('moves.letGo')} danger onCancel={() => { setQuestion(undefined); }} onConfirm={() => { letGo.mutate(); }}>
          {t('moves.letGoEffect')}
        </Confirm>
      ) : null}
    </div>
  );
}
