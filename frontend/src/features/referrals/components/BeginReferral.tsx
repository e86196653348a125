import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { ChoiceQuestion } from '@/shared/patterns/confirm/ChoiceQuestion';
import { useActing } from '@/shared/session/session';
import { keyOf as keyOfQuery } from '@/shared/session/tenantApi';
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
    <ChoiceQuestion
      title={t(like === undefined ? 'referral.begin' : 'referral.again')}
      choices={{ ...agreements, data: agreements.data?.map(({ id, title, subName }) => ({ value: id, label: `${subName}: ${title}` })) }}
      none={t('referral.noAgreement')}
      unread={t('referral.agreementsFailed')}
      label={t('referral.agreement')}
      chosen={agreement}
      onChoose={setChosen}
      doing={beginning}
      action={t('referral.beginNow')}
      failed={t('referral.beginFailed')}
      onClose={onClose}
    />
  );
}
