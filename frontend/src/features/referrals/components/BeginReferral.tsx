import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { keyOf as keyOfQuery } from '@/shared/session/tenantApi';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';
import { beginReferral, referralAgreementsQuery } from '@/features/referrals/api/referrals';

interface BeginReferralProps {
  /** A form to begin with. */
  like?: string;
  /** The agreement that is chosen at first. */
  under?: string | undefined;
  onClose: () => void;
}

/** Chooses under which agreement, and so to whom. */
export function BeginReferral({ like, under, onClose }: BeginReferralProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useKeyOf();
  const [chosen, setChosen] = useState<string>();
  const agreements = useQuery(referralAgreementsQuery(acting));
  const agreement = chosen ?? (agreements.data?.find(({ id }) => id === under) ?? agreements.data?.[0])?.id;
  const beginning = useMutation({
    mutationFn: () => beginReferral(acting, agreement ?? '', like, key([agreement, like])),
    onSuccess: async (id) => {
      void client.invalidateQueries({ queryKey: keyOfQuery(acting, 'referrals') });
      onClose();
      await navigate({ to: '/$tenant/verwijzingen/$referral', params: { tenant: acting.tenant.slug, referral: id } });
    },
  });
  return (
    <Question
      title={t(like === undefined ? 'referral.begin' : 'referral.again')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          {agreement === undefined ? null : (
            <button type="button" className="button primary" aria-disabled={beginning.isPending} onClick={() => { if (!beginning.isPending) { beginning.mutate(); } }}>
              {t('referral.beginNow')}
            </button>
          )}
        </>
      }
    >
      {beginning.error === null ? null : <Trouble problem={beginning.error} what={t('referral.beginFailed')} />}
      {agreements.error === null ? null : <Trouble problem={agreements.error} what={t('referral.agreementsFailed')} retry={() => void agreements.refetch()} />}
      {agreements.data === undefined && agreements.error === null ? <Loading label={t('table.loading')} lines={2} /> : null}
      {agreements.data?.length === 0 ? <p>{t('referral.noAgreement')}</p> : null}
      {agreement === undefined ? null : (
        <div className="labelled">
          <label htmlFor="referral-agreement">{t('referral.agreement')}</label>
          <select id="referral-agreement" className="select" value={agreement} onChange={(event) => { setChosen(event.target.value); }}>
            {agreements.data?.map(({ id, title, subName }) => (
              <option key={id} value={id}>
                {subName}: {title}
              </option>
            ))}
          </select>
        </div>
      )}
    </Question>
  );
}
