import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StartStep } from '@/shared/api/types';
import { Checklist } from '@/shared/patterns/checklist/Checklist';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { startQuery } from '@/features/settings/api/settings';
import { addressOf, type PartId } from '@/features/settings/parts';
import '@/features/settings/settings.css';

/** Where a step is done; staff is invited on a page of its own. */
const places: Record<Exclude<StartStep['step'], 'STAFF'>, PartId> = { NAME: 'look', MUNICIPALITIES: 'municipalities', TERMS: 'terms', STALE_PERIOD: 'terms', CLOSING_DAYS: 'terms', OBJECTION: 'objection', DESKS: 'desk', LOGO: 'look' };

/** The guided start of a new tenant: what is ready, and the next thing to do already open. */
export function StartPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const { data, error, refetch } = useQuery(startQuery(acting));
  const tenant = acting.tenant.slug;
  const todo = data?.steps.filter(({ ready, optional }) => !ready && !optional) ?? [];
  const opened = search.stap ?? todo[0]?.step;
  return (
    <div className="stack-l">
      <PageHead title={t('start.title')} lead={t('start.lead')} />
      {error !== null && data === undefined ? <Trouble problem={error} what={t('start.failed')} retry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <Loading label={t('table.loading')} lines={9} /> : null}
      {data === undefined ? null : (
        <div className="start">
          {data.complete ? <p className="notice approved">{t('start.complete')}</p> : null}
          <Checklist
            name={t('start.title')}
            opened={opened}
            onOpen={(stap) => {
              void navigate({ to: '/$tenant/beheer/aan-de-slag', params: { tenant }, search: { stap: stap ?? '' }, replace: true, resetScroll: false });
            }}
            items={data.steps.map((step) => ({ id: step.step, title: t(`start.${step.step}`), state: step.ready ? 'ready' : 'open', says: says(step), content: step.step === opened ? content(step) : null }))}
          />
        </div>
      )}
    </div>
  );

  function content({ step, ready }: StartStep) {
    const look = ready || step !== todo[0]?.step ? 'button' : 'button primary';
    return (
      <div className="step">
        <p>{t(`start.${step}_why`)}</p>
        {step === 'STAFF' ? (
          <Link to="/$tenant/beheer/toegang/uitnodigen" params={{ tenant }} className={look}>
            {t('start.STAFF_do')}
          </Link>
        ) : (
          <Link to="/$tenant/beheer/instellingen/$part" params={{ tenant, part: addressOf(places[step]) }} className={look}>
            {t(ready ? 'start.look' : `start.${step}_do`)}
          </Link>
        )}
      </div>
    );
  }

  function says({ ready, optional, done, of, step }: StartStep): string {
    if (ready) {
      return t('start.ready');
    }
    if (step === 'DESKS' && of > 1) {
      return t('start.counted', { done, of });
    }
    return t(optional ? 'start.optional' : 'start.todo');
  }
}
