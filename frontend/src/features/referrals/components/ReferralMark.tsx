import { useTranslation } from 'react-i18next';
import type { Referral } from '@/shared/api/types';

const looks: Record<Referral['state'], string> = { DRAFT: 'neutral', SENT: 'waiting', RECEIVED: 'waiting', ACCEPTED: 'approved', DECLINED: 'refused', WITHDRAWN: 'neutral', CLOSED: 'neutral', ERASED: 'neutral' };

/** Where a form stands. */
export function ReferralMark({ state }: Pick<Referral, 'state'>) {
  const { t } = useTranslation();
  return <span className={`state ${looks[state]}`}>{t(`referral.state.${state}`)}</span>;
}
