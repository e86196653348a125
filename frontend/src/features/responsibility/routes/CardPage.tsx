import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateTime } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { cardQuery, takeOwnCard } from '@/features/responsibility/api/cards';
import { Desks } from '@/features/responsibility/components/Desks';
import { TakeCard } from '@/features/responsibility/components/TakeCard';
import { Tasks } from '@/features/responsibility/components/Tasks';
import '@/features/responsibility/responsibility.css';

/** Who does what under one agreement, for a care professional: the card and nothing else of the contract. */
export function CardPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const tenant = acting.tenant.slug;
  const { agreement } = useParams({ from: '/signed-in/shell/$tenant/wie-doet-wat/$agreement' });
  const { data, error, refetch } = useQuery(cardQuery(acting, agreement));
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('cards.absent')} text={t('cards.absentText')} page={t('cards.title')} what={t('responsibility.failed')} retry={() => void refetch()}>
        <Link to="/$tenant/wie-doet-wat" params={{ tenant }}>
          {t('cards.toList')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="hung responsibility">
      <p className="crumbs no-print">
        <Link to="/$tenant/wie-doet-wat" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('cards.title')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('responsibility.title')} />
          <Loading label={t('table.loading')} lines={10} />
        </>
      ) : (
        <>
          <PageHead title={t('responsibility.of', { title: data.title })} lead={[data.regionName, data.headName, data.subName].filter((name) => name != null).join(' · ')} />
          <section>
            <h2>{t('responsibility.reach')}</h2>
            <Desks matrix={data} />
          </section>
          <section>
            <h2>{t('responsibility.tasks')}</h2>
            <Tasks matrix={data} />
          </section>
          {data.changedAt == null ? null : <p className="small quiet">{t('cards.changed', { date: dateTime(data.changedAt, i18n.language) })}</p>}
          <TakeCard take={(reader, name) => takeOwnCard(acting, data.agreementId, reader, name)} />
        </>
      )}
    </div>
  );
}
