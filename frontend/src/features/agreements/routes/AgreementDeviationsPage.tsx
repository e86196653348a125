import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgreementDeviations, DeviatingVersion } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { Words } from '@/shared/patterns/difference/Words';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { PageHead } from '@/shared/ui/PageHead';
import { deviationsOfQuery } from '@/features/agreements/api/deviations';
import { AgreementMark } from '@/features/agreements/components/AgreementMark';
import { Approve } from '@/features/agreements/components/Approve';
import { readable } from '@/features/agreements/contract';
import '@/features/agreements/agreements.css';

/** Where one agreement departs from its model, version by version: what it says instead, why, and who approved that. */
export function AgreementDeviationsPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { agreement: id } = useParams({ from: '/signed-in/shell/$tenant/overeenkomsten/$agreement/afwijkingen' });
  const { data, error, refetch } = useQuery(deviationsOfQuery(acting, id));
  const tenant = acting.tenant.slug;
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('agreements.absent')} text={t('agreements.absentText')} page={t('agreements.deviationsTitle')} what={t('agreements.deviationsFailed')} retry={() => void refetch()}>
        <Link to="/$tenant/overeenkomsten" params={{ tenant }}>
          {t('agreements.toList')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="stack-l deviations">
      <p className="crumbs no-print">
        <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant, agreement: id }}>
          <Icon name="left" size={18} />
          {data?.title ?? t('agreements.one')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('agreements.deviationsTitle')} />
          <Loading label={t('agreements.loading')} lines={6} />
        </>
      ) : (
        <Shown of={data} />
      )}
    </div>
  );
}

function Shown({ of }: { of: AgreementDeviations }) {
  const { t, i18n } = useTranslation();
  const parties = [of.kind === 'HEAD_SUB' ? undefined : of.regionName, of.headName, of.subName].filter((name) => name != null);
  const departing = of.versions.some(({ items }) => items.length > 0);
  return (
    <>
      <PageHead
        title={t('agreements.ofOne.title', { title: of.title })}
        lead={
          <>
            <AgreementMark state={of.state} /> {new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(parties)}
          </>
        }
      />
      {departing ? of.versions.map((version) => <Version key={version.number} of={of} version={version} />) : <Nothing>{t('agreements.ofOne.none')}</Nothing>}
    </>
  );
}

/** The departures of one version; said in words when it has none, so that one sees that a later version came back to the model. */
function Version({ of, version }: { of: AgreementDeviations; version: DeviatingVersion }) {
  const { t, i18n } = useTranslation();
  const mayApprove = useCan('deviation:approve');
  const { items, articles, purpose, state, holds, sha256 } = version;
  const on = version.agreedAt ?? version.offeredAt;
  const open = state === 'OFFERED' || state === 'SIGNED_BY_ONE';
  const lives = of.state === 'IN_FORCE' || of.state === 'AMENDED' || of.state === 'EXTENDED';
  const name = t('agreements.versionNumber', { number: version.number });
  return (
    <section aria-label={name}>
      <h2>
        {name} {holds && lives ? <span className="state approved">{t('agreements.ofOne.holds')}</span> : null}
      </h2>
      <p className="quiet">
        {t(`agreements.purpose.${purpose}`)}, {t(`agreements.versionState.${state}`)}
        {on == null ? '' : ` ${t('agreements.ofOne.on', { date: longDate(on, i18n.language) })}`}.{' '}
        {items.length === 0 ? t('agreements.ofOne.follows') : articles == null ? t('agreements.ofOne.departs', { count: items.length }) : t('agreements.ofOne.departsOf', { count: items.length, articles: number(articles, i18n.language) })}
      </p>
      {items.length === 0 ? null : (
        <ul className="differences">
          {items.map((item) => (
            <li key={item.articleCode} className="deviation-of">
              <div>
                <h3 lang="nl">
                  {item.number} {item.heading}
                </h3>
                <div lang="nl">{item.standard == null ? <p className="words">{readable(item.text)}</p> : <Words before={readable(item.standard)} after={readable(item.text)} />}</div>
              </div>
              <div>
                <p>
                  <strong>{t('agreements.becauseOf')}</strong> {item.reason}
                </p>
                {item.approvedAt == null ? (
                  state === 'DRAFT' ? <p className="small quiet">{t('agreements.ofOne.draft')}</p> : <p className="small quiet">{t('agreements.notApprovedYet')}</p>
                ) : (
                  <p className="small quiet">{t('agreements.approvedBy', { person: item.approvedBy ?? '', date: longDate(item.approvedAt, i18n.language) })}</p>
                )}
                {open && mayApprove && sha256 != null && item.approvedAt == null ? <Approve agreement={of.agreementId} article={{ code: item.articleCode, number: item.number, heading: item.heading }} sha256={sha256} title={of.title} /> : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
