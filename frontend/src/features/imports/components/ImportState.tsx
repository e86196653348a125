import { useTranslation } from 'react-i18next';
import type { ImportState as State } from '@/shared/api/types';

const looks: Record<State, string> = { MAPPING: 'waiting', PREVIEW: 'waiting', COMMITTED: 'approved', DISCARDED: 'neutral' };

export function ImportState({ state }: { state: State }) {
  const { t } = useTranslation();
  return <span className={`state ${looks[state]}`}>{t(`imports.state.${state}`)}</span>;
}
