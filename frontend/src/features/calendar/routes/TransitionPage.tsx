import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Transition, TransitionPoint } from '@/shared/api/types';
import { dateTime, longDate } from '@/shared/format/dates';
import { Checklist } from '@/shared/patterns/checklist/Checklist';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { transitionQuery } from '@/features/calendar/api/calendar';
import { SettlePoint } from '@/features/calendar/components/SettlePoint';
import '@/features/calendar/calendar.css';

/** What both parties settle when their agreement ends; the region reads along. */
export function TransitionPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { agreement: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(transitionQuery(acting, id));
  const back = (
    <Link to="/$tenant/overeenkomsten" params={{ tenant: acting.tenant.slug }}>
      {t('agreements.toList')}
    </Link>
  );
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('transition.absent')} text={t('transition.absentText')} page={t('transition.title')} what={t('transition.failed')} retry={() => void refetch()}>
        {back}
      </Absent>
    );
  }
  return (
    <div className="hung">
      <p className="crumbs no-print">
        <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant: acting.tenant.slug, agreement: id }}>
          <Icon name="left" size={18} />
          {data?.title ?? t('agreements.one')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('transition.title')} />
          <Loading label={t('table.loading')} lines={8} />
        </>
      ) : (
        <Shown transition={data} />
      )}
    </div>
  );
}

function Shown({ transition }: { transition: Transition }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const readsCalendar = useCan('calendar:read');
  const { punt } = useSearch({ strict: false });
  const { title, endsOn, ending, noticed, may, items, agreementId } = transition;
  const parties = [transition.regionName, transition.headName, transition.subName].filter((name) => name != null).join(' · ');
  const over = transition.state === 'ENDED' || transition.state === 'DISSOLVED';
  const ends = endsOn == null ? '' : longDate(endsOn, i18n.language);
  const left = items.find(({ item }) => item === 'COUNTS')?.residents?.left;
  return (
    <>
      <PageHead title={t('transition.of', { title })} lead={parties}>
        {readsCalendar ? (
          <Link to="/$tenant/contractkalender" params={{ tenant: acting.tenant.slug }} search={{ q: title }} className="button no-print">
            {t('agreements.ways.calendar')}
          </Link>
        ) : null}
      </PageHead>
      {ending ? (
        <>
          <p className="notice">{t(over ? 'transition.over' : noticed ? 'transition.noticed' : 'transition.ends', { date: ends })}</p>
          {left === undefined ? null : <p className={left === 0 ? 'notice approved' : 'notice waiting'}>{t('transition.left', { count: left })}</p>}
          {may ? null : <p className="quiet">{t('transition.readOnly')}</p>}
          <section>
            <h2>{t('transition.list')}</h2>
            <Checklist
              name={t('transition.list')}
              opened={punt}
              onOpen={(next) => {
                void navigate({ to: '/$tenant/overeenkomsten/$agreement/overdracht', params: { tenant: acting.tenant.slug, agreement: agreementId }, search: next === undefined ? {} : { punt: next }, replace: true, resetScroll: false });
              }}
              items={items.map((point) => ({
                id: point.item,
                title: t(`transition.item.${point.item}`),
                state: point.done ? 'ready' : 'open',
                content: point.item === punt ? <Content transition={transition} point={point} /> : null,
                printed: <Told point={point} />,
              }))}
            />
          </section>
        </>
      ) : (
        <Nothing>{t('transition.notYet', { date: ends })}</Nothing>
      )}
    </>
  );
}

function Content({ transition, point }: { transition: Transition; point: TransitionPoint }) {
  const { t } = useTranslation();
  return (
    <div className="transition-point">
      <p>{t(`transition.why.${point.item}`)}</p>
      {transition.may ? <SettlePoint key={point.version} transition={transition} point={point} /> : null}
      <Told point={point} />
    </div>
  );
}

/** What was said of a point, by whom and when. */
function Told({ point }: { point: TransitionPoint }) {
  const { t, i18n } = useTranslation();
  const { changedAt, residents } = point;
  if (changedAt == null) {
    return <p className="small quiet">{t('transition.nobody')}</p>;
  }
  return (
    <>
      {residents == null ? null : <p>{t('transition.counted', { inCare: residents.inCare, handedOver: residents.handedOver, stopped: residents.stopped })}</p>}
      {point.note === '' ? null : <p className="transition-note">{point.note}</p>}
      <p className="small quiet">{t(point.done ? 'transition.doneBy' : 'transition.saidBy', { person: point.personName ?? '', party: point.partyName ?? '', date: dateTime(changedAt, i18n.language) })}</p>
    </>
  );
}
