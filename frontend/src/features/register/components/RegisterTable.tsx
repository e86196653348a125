import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterPage, RegisterRelation } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';
import { useCan } from '@/shared/session/session';

const looks: Record<RegisterRelation['phase'], string> = { WORKING: 'approved', PLANNED: 'approved', WAITING: 'waiting', ENDED: 'stale', OFF: 'refused' };

interface RegisterTableProps {
  tenant: string;
  items: readonly RegisterRelation[];
  /** Who takes part in consortia on the day. */
  consortia: RegisterPage['consortia'];
  /** Whether one may open the report behind a relation. */
  opens: boolean;
  updating: boolean;
  more: (() => Promise<unknown>) | undefined;
}

/** Relations: who for whom, for what, where, since when. */
export function RegisterTable({ tenant, items, consortia, opens, updating, more }: RegisterTableProps) {
  const { t, i18n } = useTranslation();
  const opensAgreement = useCan('agreement:read');
  const behind = (organisation: string | null | undefined) => {
    const members = consortia.find(({ id }) => id === organisation)?.members;
    return members === undefined ? null : <span className="small under">{t('register.members', { names: members.map(({ name }) => name).join(', ') })}</span>;
  };
  const columns: Column<RegisterRelation>[] = [
    {
      id: 'sub',
      header: t('register.column.sub'),
      show: ({ id, subId, subName, subKvk, selfEmployed }) => (
        <>
          {opens ? (
            <Link to="/$tenant/toestemming/$report" params={{ tenant, report: id }}>
              {subName}
            </Link>
          ) : (
            <strong>{subName}</strong>
          )}
          <span className="small quiet under">{t(selfEmployed ? 'register.kvkAlone' : 'register.kvk', { number: subKvk })}</span>
          {behind(subId)}
        </>
      ),
    },
    {
      id: 'head',
      header: t('register.column.head'),
      labelled: true,
      show: ({ headId, headName, headKvk }) => (
        <>
          {headName}
          {headKvk == null ? null : <span className="small quiet under">{t('register.kvk', { number: headKvk })}</span>}
          {behind(headId)}
        </>
      ),
    },
    { id: 'categories', header: t('register.column.categories'), labelled: true, show: ({ categories }) => categories.map(({ label }) => label).join(', ') },
    {
      id: 'places',
      header: t('register.column.places'),
      labelled: true,
      show: ({ municipalities, phase }) => {
        const [working, others] = [municipalities.filter(({ works }) => works), municipalities.filter(({ works }) => !works)];
        return (
          <>
            {working.map(({ label }) => label).join(', ')}
            {others.length === 0 ? null : <span className="small quiet under">{t(phase === 'WAITING' ? 'register.notYet' : 'register.without', { places: others.map(({ label }) => label).join(', ') })}</span>}
          </>
        );
      },
    },
    {
      id: 'agreement',
      header: t('register.column.agreement'),
      labelled: true,
      show: ({ agreement }) =>
        agreement == null ? (
          <span className="quiet">{t('register.noAgreement')}</span>
        ) : (
          <>
            {opensAgreement ? (
              <Link to="/$tenant/overeenkomsten/$agreement" params={{ tenant, agreement: agreement.id }}>
                {agreement.title}
              </Link>
            ) : (
              agreement.title
            )}
            <span className="small quiet under">{t('register.model', { name: agreement.modelName, number: agreement.modelNumber })}</span>
          </>
        ),
    },
    {
      id: 'phase',
      header: t('register.column.phase'),
      width: '13rem',
      show: ({ phase, consent, worksFrom, endsOn }) => (
        <>
          <span className={`state ${looks[phase]}`}>{t(`register.phase.${phase}`)}</span>
          {worksFrom == null ? null : <span className="small under">{t('register.since', { date: longDate(worksFrom, i18n.language) })}</span>}
          {endsOn == null ? null : <span className="small under">{t('register.until', { date: longDate(endsOn, i18n.language) })}</span>}
          {consent === 'NOT_NEEDED' || phase === 'OFF' ? <span className="small quiet under">{t(`register.consent.${consent}`)}</span> : null}
        </>
      ),
    },
  ];
  return <DataTable name={t('register.title')} columns={columns} rows={items} keyOf={({ id }) => id} updating={updating} more={more} />;
}
