import { useTranslation } from 'react-i18next';
import type { Provider } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';

/** What the region decided on the applications of a provider: for which law it is on the list and until when, and for which not any more. */
export function Admitted({ admission: { laws, ended } }: { admission: NonNullable<Provider['admission']> }) {
  const { t, i18n } = useTranslation();
  const days = [...new Set(laws.map(({ until }) => until))];
  const named = (all: readonly { label: string }[]) => all.map(({ label }) => label).join(', ');
  return (
    <div>
      {days.map((day) => (
        <p key={day} className="state approved">
          {t('provider.admittedFor', { laws: named(laws.filter(({ until }) => until === day)), date: longDate(day, i18n.language) })}
        </p>
      ))}
      {ended.length === 0 ? null : <p className="state refused">{t('provider.endedFor', { laws: named(ended) })}</p>}
    </div>
  );
}
