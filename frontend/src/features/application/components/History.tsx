import { useTranslation } from 'react-i18next';
import type { Application, ObjectionCase } from '@/shared/api/types';
import { Timeline, type Moment } from '@/shared/patterns/timeline/Timeline';
import { isOpenCase, kindOf, outcomeOf } from '@/features/application/objections';

interface HistoryProps {
  application: Application;
  objections: readonly ObjectionCase[];
}

/** What happened to an application and to what was brought against its decisions, and the last days that lie ahead. */
export function History({ application: { beganAt, history, clock, addition, organisation }, objections }: HistoryProps) {
  const { t } = useTranslation();
  const moments: Moment[] = [
    { id: 'begun', at: beganAt, what: t('application.begun', { name: organisation.name }) },
    ...history.map(({ step, at, by, note }, index) => ({
      id: `${step}-${index}`,
      at,
      weighty: true,
      what: (
        <>
          {t(`application.step.${step}`)}
          {by == null ? null : <span className="quiet"> {t('application.by', { name: by })}</span>}
          {note == null || note === '' ? null : <p className="moment-note">{note}</p>}
        </>
      ),
    })),
    ...objections.flatMap(({ id, kind, receivedOn, hearingOn, hearingPlace, decidedOn, lastDay, ...rest }): Moment[] => {
      const outcome = outcomeOf(rest);
      const of = kindOf({ kind });
      return [
        { id: `${id}-received`, at: receivedOn, what: t(`objection.moment.received.${of}`), weighty: true },
        ...(hearingOn == null ? [] : [{ id: `${id}-hearing`, at: hearingOn, what: t(`objection.moment.hearing.${of}`, { place: hearingPlace ?? '' }), weighty: true }]),
        ...(outcome === undefined || decidedOn == null ? [] : [{ id: `${id}-decided`, at: decidedOn, what: of === 'complaint' ? t(`objection.complaintIs.${outcome}`) : t(`objection.objectionIs.${outcome}`), weighty: true }]),
        ...(isOpenCase(rest) ? [{ id: `${id}-last`, at: lastDay, what: t(`objection.moment.lastDay.${of}`) }] : []),
      ];
    }),
    ...(clock?.lastDay == null || clock.stopped ? [] : [{ id: 'last-day', at: clock.lastDay, what: t('application.lastDayToDecide') }]),
    ...(addition == null ? [] : [{ id: 'addition', at: addition.lastDay, what: t('application.lastDayToAdd') }]),
  ];
  return <Timeline name={t('application.history')} moments={moments} now={new Date()} newestFirst />;
}
