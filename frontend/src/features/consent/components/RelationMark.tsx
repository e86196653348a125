import { useTranslation } from 'react-i18next';
import type { RelationState } from '@/shared/api/types';

const looks: Record<RelationState, string> = { REPORTED: 'waiting', QUESTION: 'waiting', CONSENTED: 'approved', REGISTERED: 'approved', REFUSED: 'refused', WITHDRAWN: 'neutral', ENDED: 'stale' };

/** Where a report stands, in a word. */
export function RelationMark({ state }: { state: RelationState }) {
  const { t } = useTranslation();
  return <span className={`state ${looks[state]}`}>{t(`consent.state.${state}`)}</span>;
}
