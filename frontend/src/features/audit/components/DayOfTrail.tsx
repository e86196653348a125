import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/shared/format/dates';
import { DeedLine } from '@/features/audit/components/DeedLine';
import type { Day } from '@/features/audit/days';

/** What was done on one day. Drawn anew only when something of that day came or changed: a long trail has thousands of lines. */
export const DayOfTrail = memo(
  function DayOfTrail({ day, acts }: Day) {
    const { i18n } = useTranslation();
    return (
      <section aria-labelledby={`day-${day}`}>
        <h2 id={`day-${day}`}>{longDate(day, i18n.language)}</h2>
        <ol className="deeds">
          {acts.map((act) => (
            <DeedLine key={act.entry.id} act={act} />
          ))}
        </ol>
      </section>
    );
  },
  (before, now) => before.day === now.day && before.acts.length === now.acts.length && before.acts.every((act, index) => act === now.acts[index]),
);
