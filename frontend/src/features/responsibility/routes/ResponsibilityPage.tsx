import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponsibilityMatrix } from '@/shared/api/types';
import { dateTime } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { responsibilitiesQuery, takeCard } from '@/features/responsibility/api/responsibilities';
import { CardLinks } from '@/features/responsibility/components/CardLinks';
import { Desks } from '@/features/responsibility/components/Desks';
import { MatrixForm } from '@/features/responsibility/components/MatrixForm';
import { Tasks } from '@/features/responsibility/components/Tasks';
import '@/features/responsibility/responsibility.css';

/** Who does what under an agreement: read by both parties and the region, filled in by the head contractor, shared as a card. */
export function ResponsibilityPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { agreement: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(responsibilitiesQuery(acting, id));
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('responsibility.absent')} text={t('responsibility.absentText')} page={t('responsibility.title')} what={t('responsibility.failed')} retry={() => void refetch()}>
        <Link to="/$tenant/contractkalender" params={{ tenant: acting.tenant.slug }}>
          {t('calendar.title')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="hung responsibility">
      <p className="crumbs no-print">
        <Link to="/$tenant/contractkalender" params={{ tenant: acting.tenant.slug }}>
          <Icon name="left" size={18} />
          {t('calendar.title')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('responsibility.title')} />
          <Loading label={t('table.loading')} lines={10} />
        </>
      ) : (
        <Shown matrix={data} />
      )}
    </div>
  );
}

function Shown({ matrix }: { matrix: ResponsibilityMatrix }) {
  const { t, i18n } = useTranslation();
  const writes = useCan('agreement:write');
  const [writing, setWriting] = useState(false);
  const open = matrix.tasks.filter(({ party }) => party == null).length;
  const parties = [matrix.regionName, matrix.headName, matrix.subName].filter((name) => name != null).join(' · ');
  const untouched = matrix.changedAt == null;
  return (
    <>
      <PageHead
        title={t('responsibility.of', { title: matrix.title })}
        lead={
          <>
            {parties}
            <br />
            {t('responsibility.lead')}
          </>
        }
      >
        {matrix.fills && writes && !writing ? (
          <button type="button" className="button primary no-print" onClick={() => { setWriting(true); }}>
            {t(untouched ? 'responsibility.edit' : 'responsibility.change')}
          </button>
        ) : null}
      </PageHead>
      {writing ? (
        <MatrixForm matrix={matrix} onDone={() => { setWriting(false); }} />
      ) : (
        <>
          {open === 0 ? null : <p className="notice waiting">{t('responsibility.open', { count: open })}</p>}
          <section>
            <h2>{t('responsibility.tasks')}</h2>
            <Tasks matrix={matrix} />
          </section>
          <section>
            <h2>{t('responsibility.reach')}</h2>
            <Desks matrix={matrix} />
          </section>
          {matrix.changedAt == null ? null : <p className="small quiet">{t('responsibility.changedBy', { person: matrix.changedBy ?? '', date: dateTime(matrix.changedAt, i18n.language) })}</p>}
          <Card matrix={matrix} />
          <CardLinks matrix={matrix} />
        </>
      )}
    </>
  );
}

function Card({ matrix }: { matrix: ResponsibilityMatrix }) {
  const { t } = useTranslation();
  const acting = useActing();
  const taking = useMutation({
    mutationFn: (reader: 'professional' | 'resident') => takeCard(acting, matrix.agreementId, reader, reader === 'resident' ? 'wie-doet-wat-bij-uw-hulp.pdf' : 'wie-doet-wat.pdf'),
    onSuccess: () => { tell(t('responsibility.taken')); },
  });
  const take = (reader: 'professional' | 'resident') => {
    if (!taking.isPending) {
      taking.mutate(reader);
    }
  };
  return (
    <section className="no-print">
      <h2>{t('responsibility.card')}</h2>
      <p>{t('responsibility.cardText')}</p>
      {taking.error === null ? null : <Trouble problem={taking.error} what={t('responsibility.failed')} />}
      <div className="row">
        <button type="button" className="button" aria-disabled={taking.isPending} onClick={() => { take('professional'); }}>
          {t('responsibility.professional')}
        </button>
        <button type="button" className="button" aria-disabled={taking.isPending} onClick={() => { take('resident'); }}>
          {t('responsibility.resident')}
        </button>
      </div>
    </section>
  );
}
