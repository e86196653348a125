import { useTranslation } from 'react-i18next';
import type { ApplicationState } from '@/shared/api/types';
import { looks } from '@/features/application/state';

/** Where an application stands, in a word. */
export function StateMark({ state }: { state: ApplicationState }) {
  const { t } = useTranslation();
  return <span className={`state ${looks[state]}`}>{t(`application.state.${state}`)}</span>;
}
