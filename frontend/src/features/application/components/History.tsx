import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { Timeline, type Moment } from '@/shared/patterns/timeline/Timeline';

/** What happened to an application, and the last day that lies ahead. */
export function History({ application: { beganAt, history, clock, addition, organisation } }: { application: Application }) {
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
    ...(clock?.lastDay == null ? [] : [{ id: 'last-day', at: clock.lastDay, what: t('application.lastDayToDecide') }]),
    ...(addition == null ? [] : [{ id: 'addition', at: addition.lastDay, what: t('application.lastDayToAdd') }]),
  ];
  return <Timeline name={t('application.history')} moments={moments} now={new Date()} newestFirst />;
}
