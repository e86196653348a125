import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application, Decisions, ObjectionCase } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { longDate, relative } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { useActing, useCan } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { showDecisions, withdrawObjection } from '@/features/application/api/decisions';
import { DecideObjection } from '@/features/application/components/DecideObjection';
import { PlanHearing } from '@/features/application/components/PlanHearing';
import { isOpenCase, kindOf, outcomeOf, stateOf } from '@/features/application/objections';
import { useQuestion } from '@/features/application/useQuestion';

/** One objection or complaint: what was brought, how it stands, by when it is decided, and what each side can do. */
export function Objection({ application, objection }: { application: Application; objection: ObjectionCase }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const decides = useCan('application:decide');
  const provider = useCan('application:write');
  const [asking, setAsking] = useState<'hearing' | 'withdrawal'>();
  const [asked, ask] = useQuestion();
  const deciding = `beslissing.${objection.id}`;
  const show = (now: Decisions) => {
    setAsking(undefined);
    ask(undefined);
    showDecisions(client, acting, application.id, now);
  };
  const withdraw = useMutation({
    mutationFn: () => withdrawObjection(acting, application.id, objection.id, keyOf(objection.id)),
    onSuccess: (now) => {
      tell(t('objection.withdrawn'));
      show(now);
    },
  });
  const day = (iso: string) => longDate(iso, i18n.language);
  const { grounds, receivedOn, inTime, lastDay, hearingOn, hearingPlace, reasons, decidedOn, may } = objection;
  const kind = kindOf(objection);
  const outcome = outcomeOf(objection);
  const open = isOpenCase(objection);
  return (
    <div className="objection stack">
      <h3>{t(`objection.kind.${kind}`)}</h3>
      <p>
        <span className={`state ${open ? 'waiting' : 'neutral'}`}>{t(`objection.state.${stateOf(objection)}`)}</span> {t(inTime ? 'objection.received' : 'objection.receivedLate', { date: day(receivedOn) })}{' '}
        {open ? t('objection.decideBy', { date: day(lastDay), relative: relative(lastDay, i18n.language, new Date()) }) : ''}
      </p>
      <dl className="answer-shown">
        <div>
          <dt>{t('objection.grounds')}</dt>
          <dd>{grounds}</dd>
        </div>
        {hearingOn == null ? null : (
          <div>
            <dt>{t('objection.hearing')}</dt>
            <dd>{t('objection.hearingAt', { date: day(hearingOn), place: hearingPlace ?? '' })}</dd>
          </div>
        )}
        {outcome === undefined || decidedOn == null ? null : (
          <div>
            <dt>{t('objection.decided', { date: day(decidedOn) })}</dt>
            <dd>
              <strong>{t(`objection.outcome.${outcome}`)}</strong>
              {'\n'}
              {reasons}
            </dd>
          </div>
        )}
      </dl>
      {open ? (
        <div className="row no-print">
          {decides && may.includes('HEAR') ? (
            <>
              <button type="button" className="button" onClick={() => { setAsking('hearing'); }}>
                {t(hearingOn == null ? 'objection.plan' : 'objection.planAgain')}
              </button>
              {may.includes('DECIDE') ? (
                <button type="button" className="button primary" onClick={() => { ask(deciding); }}>
                  {t('objection.decide')}
                </button>
              ) : null}
            </>
          ) : null}
          {provider && may.includes('WITHDRAW') ? (
            <button type="button" className="button" onClick={() => { setAsking('withdrawal'); }}>
              {t('objection.withdraw')}
            </button>
          ) : null}
        </div>
      ) : null}
      {open && decides && !may.includes('DECIDE') ? <p className="quiet">{t(`objection.notYou.${kind}`)}</p> : null}
      {withdraw.error === null ? null : <Trouble problem={withdraw.error} what={t('objection.notWithdrawn')} />}
      {asking === 'hearing' ? <PlanHearing application={application} objection={objection} onDone={show} onClose={() => { setAsking(undefined); }} /> : null}
      {asked === deciding && open && decides && may.includes('DECIDE') ? <DecideObjection application={application} objection={objection} onDone={show} onClose={() => { ask(undefined); }} /> : null}
      {asking === 'withdrawal' ? (
        <Confirm title={t('objection.withdrawTitle')} confirm={t('objection.withdraw')} danger onCancel={() => { setAsking(undefined); }} onConfirm={() => { setAsking(undefined); withdraw.mutate(); }}>
          {t('objection.withdrawEffect', { tenant: acting.tenant.name })}
        </Confirm>
      ) : null}
    </div>
  );
}
