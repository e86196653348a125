import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GuidedStart, StartStep } from '@/shared/api/types';
import { Icon } from '@/shared/ui/Icon';
import '@/features/settings/settings.css';

const places: Record<StartStep['step'], string> = { NAME: 'look', MUNICIPALITIES: 'municipalities', STAFF: '', TERMS: 'terms', STALE_PERIOD: 'terms', CLOSING_DAYS: 'terms', OBJECTION: 'objection', DESKS: 'desk', LOGO: 'look' };

/** What a new tenant does before it can work; each step leads to where it is done. */
export function StartSteps({ start, tenant }: { start: GuidedStart; tenant: string }) {
  const { t } = useTranslation();
  return (
    <ol className="start-steps">
      {start.steps.map((one) => (
        <li key={one.step} className={one.ready ? 'ready' : ''}>
          <span className="start-mark">{one.ready ? <Icon name="check" /> : null}</span>
          <div>
            {one.step === 'STAFF' ? (
              <Link to="/$tenant/beheer/toegang" params={{ tenant }}>
                {t(`start.${one.step}`)}
              </Link>
            ) : (
              <Link to="/$tenant/beheer/instellingen" params={{ tenant }} hash={places[one.step]}>
                {t(`start.${one.step}`)}
              </Link>
            )}
            <p className="hint">{t(`start.${one.step}_why`)}</p>
          </div>
          <span className="start-state">{state(one)}</span>
        </li>
      ))}
    </ol>
  );

  function state({ ready, optional, done, of, step }: StartStep): string {
    if (ready) {
      return t('start.ready');
    }
    if (step === 'DESKS' && of > 1) {
      return t('start.counted', { done, of });
    }
    return t(optional ? 'start.optional' : 'start.todo');
  }
}
