import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { startQuery } from '@/features/settings/api/settings';
import type { Acting } from '@/shared/session/acting';

/** What a new tenant still has to do before it can work; gone once that is done. */
export function Starting({ acting }: { acting: Acting }) {
  const { t } = useTranslation();
  const { data } = useQuery(startQuery(acting));
  const todo = data?.steps.filter(({ ready, optional }) => !ready && !optional) ?? [];
  const [next] = todo;
  if (next === undefined) {
    return null;
  }
  return (
    <section className="notice waiting">
      <h2>{t('start.today', { tenant: acting.tenant.name })}</h2>
      <p>
        {t('checklist.progress', { ready: data?.steps.filter(({ ready }) => ready).length, of: data?.steps.length })}. {t('start.next', { step: t(`start.${next.step}`) })}
      </p>
      <p>
        <Link to="/$tenant/beheer/aan-de-slag" params={{ tenant: acting.tenant.slug }} className="button">
          {t('start.open')}
        </Link>
      </p>
    </section>
  );
}
