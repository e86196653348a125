import { useTranslation } from 'react-i18next';
import type { Provider } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';

/** What the region decided on the applications of a provider: for which law it is on the list, and for which not any more. */
export function Admitted({ admission: { laws, until, ended } }: { admission: NonNullable<Provider['admission']> }) {
  const { t, i18n } = useTranslation();
  const named = (all: typeof laws) => all.map(({ label }) => label).join(', ');
  return (
    <div>
      {until == null ? null : <p className="state approved">{t('provider.admittedFor', { laws: named(laws), date: longDate(until, i18n.language) })}</p>}
      {ended.length === 0 ? null : <p className="state refused">{t('provider.endedFor', { laws: named(ended) })}</p>}
    </div>
  );
}
