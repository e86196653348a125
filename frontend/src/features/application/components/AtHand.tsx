import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Criterion } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { duration } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { askedQuery } from '@/features/application/api/applications';

/** Minutes that an answer takes about: a document has to be found, a number or a declaration is written down. */
const MINUTES: Record<Criterion['evidence']['kind'], number> = { DOCUMENT: 5, REGISTER_NUMBER: 1, DECLARATION: 2, WEB_PAGE: 2, SHOWN: 1, OWN_CHECK: 0 };
const MINUTES_OF_FACTS = 5;

/** What will be asked, about how long it takes, and what to have at hand. */
export function AtHand({ set }: { set: CriteriaSet }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(askedQuery(useActing(), set.id, String(set.publishedNumber ?? '')));
  const { tenant } = useActing();
  if (data === undefined) {
    return <Loading label={t('criteria.loading')} lines={4} />;
  }
  const asked = data.items.map(({ criterion }) => criterion);
  const of = (kind: Criterion['evidence']['kind']) => asked.filter(({ evidence }) => evidence.kind === kind);
  const minutes = MINUTES_OF_FACTS + asked.reduce((total, { evidence }) => total + MINUTES[evidence.kind], 0);
  const documents = of('DOCUMENT');
  const answered = asked.length - of('OWN_CHECK').length;
  return (
    <div className="stack">
      <p>
        {t('application.willAsk', { count: answered })} {t('application.takes', { time: duration(Math.ceil(minutes / 15) * 900_000, i18n.language, '') })}{' '}
        <Link to="/$tenant/eisen/$set" params={{ tenant: tenant.slug, set: set.id }}>
          {t('application.readFirst')}
        </Link>
      </p>
      <h3>{t('application.atHand')}</h3>
      <ul className="at-hand">
        <li>{t('application.handNumbers')}</li>
        {documents.map((criterion) => (
          <li key={criterion.code}>
            {wordsOf(criterion, i18n.language).title}
            {criterion.evidence.notOlderThanMonths == null ? null : <span className="small quiet"> {t('criteria.notOlder', { count: criterion.evidence.notOlderThanMonths })}</span>}
          </li>
        ))}
        {of('SHOWN').length === 0 ? null : <li>{t('application.handShown', { what: of('SHOWN').map((one) => wordsOf(one, i18n.language).title).join('; ') })}</li>}
      </ul>
      <p className="quiet">{t('application.handLater')}</p>
    </div>
  );
}
