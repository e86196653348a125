import { useQuery } from '@tanstack/react-query';
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
import { responsibilitiesQuery, takeCard } from '@/features/responsibility/api/responsibilities';
import { CardLinks } from '@/features/responsibility/components/CardLinks';
import { Desks } from '@/features/responsibility/components/Desks';
import { MatrixForm } from '@/features/responsibility/components/MatrixForm';
import { TakeCard } from '@/features/responsibility/components/TakeCard';
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
        <Link to="/$tenant/overeenkomsten" params={{ tenant: acting.tenant.slug }}>
          {t('agreements.toList')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="hung responsibility">
      <p className="crumbs no-print">
        <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant: acting.tenant.slug, agreement: id }}>
          <Icon name="left" size={18} />
          {data?.title ?? t('agreements.one')}
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
  const acting = useActing();
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
          <TakeCard take={(reader, name) => takeCard(acting, matrix.agreementId, reader, name)} />
          <CardLinks matrix={matrix} />
        </>
      )}
    </>
  );
}
