import { useTranslation } from 'react-i18next';
import type { AgreementState } from '@/shared/api/types';

const looks: Record<AgreementState, string> = { DRAFT: 'neutral', OFFERED: 'waiting', SIGNED_BY_ONE: 'waiting', IN_FORCE: 'approved', AMENDED: 'approved', EXTENDED: 'approved', ENDED: 'stale', DISSOLVED: 'refused', REFUSED: 'refused', WITHDRAWN: 'neutral' };

/** Where an agreement stands, in a word. */
export function AgreementMark({ state }: { state: AgreementState }) {
  const { t } = useTranslation();
  return <span className={`state ${looks[state]}`}>{t(`agreements.state.${state}`)}</span>;
}
