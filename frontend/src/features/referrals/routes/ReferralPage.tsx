import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Referral } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing, useCan } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { openedReferral, refreshReferral, referralQuery } from '@/features/referrals/api/referrals';
import { ReadContent } from '@/features/referrals/components/ReadContent';
import { ReferralMark } from '@/features/referrals/components/ReferralMark';
import { Steps } from '@/features/referrals/components/Steps';
import { Thread } from '@/features/referrals/components/Thread';
import { WriteReferral } from '@/features/referrals/components/WriteReferral';
import '@/features/referrals/referrals.css';

/** One form: written as a draft, read by the two after it was sent. */
export function ReferralPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { referral: id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(referralQuery(acting, id));
  const tenant = acting.tenant.slug;
  if (data === undefined && error !== null) {
    return (
      <Absent problem={error} title={t('referral.absent')} text={t('referral.absentText')} page={t('referral.title')} what={t('referral.failed')} retry={() => void refetch()}>
        <Link to="/$tenant/verwijzingen" params={{ tenant }} className="button primary">
          {t('referral.toList')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="stack-l">
      <p className="crumbs no-print">
        <Link to="/$tenant/verwijzingen" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('referral.title')}
        </Link>
      </p>
      {data === undefined ? (
        <>
          <PageHead title={t('referral.title')} />
          <Loading label={t('table.loading')} lines={6} />
        </>
      ) : (
        <Shown key={data.id} referral={data} />
      )}
    </div>
  );
}

function Shown({ referral }: { referral: Referral }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const sends = useCan('referral:send');
  const { id, part, state, title, headName, subName, content, eraseOn, erasedAt, erasedBecause, waits } = referral;
  const unread = waits && (state === 'ACCEPTED' || state === 'DECLINED' || state === 'WITHDRAWN' || state === 'CLOSED');
  const opened = (part === 'SUB' && state === 'SENT') || unread;
  useEffect(() => {
    if (opened) {
      // What is read is shown as read the next time; that it could not be said is no reason to trouble the reader.
      openedReferral(acting, id).then(() => refreshReferral(client, acting, id)).catch(() => undefined);
    }
  }, [acting, client, id, opened]);
  return (
    <>
      <PageHead title={part === 'HEAD' ? t('referral.to', { name: subName }) : t('referral.from', { name: headName })} lead={<><ReferralMark state={state} /> <span>{t('referral.under', { title })}</span></>} />
      {eraseOn == null ? null : <p className="quiet">{t(state === 'DRAFT' ? 'referral.draftErasedOn' : 'referral.erasedOn', { date: longDate(eraseOn, i18n.language) })}</p>}
      {erasedAt == null ? null : <p className="notice">{t(erasedBecause === 'SENDER' ? 'referral.erasedBySender' : 'referral.erasedByTerm', { date: longDate(erasedAt.slice(0, 10), i18n.language) })}</p>}
      {state === 'WITHDRAWN' && content == null ? <p className="notice">{t('referral.withdrawnForYou', { name: headName })}</p> : null}
      {state === 'DRAFT' && sends ? (
        <WriteReferral referral={referral} />
      ) : (
        <>
          {state === 'DRAFT' ? null : <Steps referral={referral} />}
          <ReadContent referral={referral} />
          {content == null ? null : <Thread referral={referral} />}
        </>
      )}
    </>
  );
}
