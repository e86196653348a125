import { useTranslation } from 'react-i18next';
import type { Verdict } from '@/shared/api/types';
import { verdictLooks } from '@/features/application/judgement';

/** What was judged, in a word. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  return <span className={`state ${verdictLooks[verdict]}`}>{t(`assessment.verdict.${verdict}`)}</span>;
}
