import { useTranslation } from 'react-i18next';
import { DiscardDraft } from '@/app/today/DiscardDraft';
import type { TodayItem } from '@/shared/api/types';
import { longDate, relative } from '@/shared/format/dates';
import { AppLink } from '@/shared/ui/AppLink';
import { Icon } from '@/shared/ui/Icon';

const URGENT_DAYS = 3;

/** Rows that each say what it is, what to do, and by when. */
export function Items({ items, now, quiet = false }: { items: TodayItem[]; now: Date; quiet?: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={quiet ? 'waiting-list quiet-list' : 'waiting-list'}>
      {items.map((item) => (
        <li key={`${item.kind} ${item.subject}`}>
          <AppLink path={item.link}>{item.title}</AppLink>
          <span>
            {item.onBehalfOf == null ? null : <strong>{t('substitution.onBehalfOf', { name: item.onBehalfOf })}: </strong>}
            {item.text}
            {item.kind === 'draft' ? <> <DiscardDraft item={item} /></> : null}
          </span>
          <When of={item} now={now} />
          {item.parts.length === 0 ? null : (
            <ul className="parts">
              {item.parts.map((part) => (
                <li key={part.link}>
                  <AppLink path={part.link}>{part.text}</AppLink> <When of={part} now={now} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** By when, or since when. */
function When({ of, now }: { of: Pick<TodayItem, 'since' | 'lastDay' | 'daysLeft'>; now: Date }) {
  const { t, i18n } = useTranslation();
  const { lastDay, daysLeft, since } = of;
  if (lastDay == null || daysLeft == null) {
    return <span className="when">{since == null ? '' : `${longDate(since, i18n.language)} (${relative(since, i18n.language, now)})`}</span>;
  }
  const date = longDate(lastDay, i18n.language);
  if (daysLeft < 0) {
    return (
      <span className="when overdue">
        <Icon name="warn" size={18} />
        {t('today.overdue', { count: -daysLeft, date })}
      </span>
    );
  }
  return (
    <span className={daysLeft <= URGENT_DAYS ? 'when urgent' : 'when'}>
      {daysLeft <= URGENT_DAYS ? <Icon name="clock" size={18} /> : null}
      {daysLeft === 0 ? t('today.lastDay', { date }) : t('today.daysLeft', { count: daysLeft, date })}
    </span>
  );
}
