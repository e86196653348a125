import { useTranslation } from 'react-i18next';
import type { MediationSummary } from '@/shared/api/types';

/** Where a mediation stands, in words that fit who reads them. */
export function MediationMark({ of: { state, agreedAt, part } }: { of: Pick<MediationSummary, 'state' | 'agreedAt' | 'part'> }) {
  const { t } = useTranslation();
  const agreed = agreedAt != null && (state === 'ASKED' || state === 'TAKEN_UP');
  return <span>{agreed && part !== 'HEAD' ? t('mediation.agreed') : t(`mediation.state.${state}`)}</span>;
}
