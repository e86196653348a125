import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@/shared/api/types';
import { time } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { Changes } from '@/features/audit/components/Changes';
import type { Deed } from '@/features/audit/days';

/** Who did what at which time; opened it shows before and after. */
export function DeedLine({ deed }: { deed: Deed }) {
  const { t, i18n } = useTranslation();
  const [first, ...others] = deed;
  const by = useName(first);
  const facts = [first.by?.party, first.by?.role].filter((one) => typeof one === 'string' && one !== '').join(' · ');
  return (
    <li>
      <details>
        <summary>
          <time dateTime={first.at}>{time(first.at, i18n.language)}</time>
          <span className="deed">
            <strong>{by}</strong> {first.what}
            {others.length === 0 ? null : <span className="others"> {t('audit.others', { count: others.length, number: number(others.length, i18n.language) })}</span>}
          </span>
          {facts === '' ? null : <span className="facts">{facts}</span>}
        </summary>
        {deed.map((entry) => (
          <section key={entry.id} className="entry">
            {others.length === 0 ? null : <h3>{entry.subject.name ?? entry.subject.label}</h3>}
            <Changes entry={entry} />
          </section>
        ))}
        {first.request ? (
          <p className="request">
            {t('audit.request')} <code>{first.request}</code>
          </p>
        ) : null}
      </details>
    </li>
  );
}

function useName(entry: AuditEntry): string {
  const { t } = useTranslation();
  return entry.by ? (entry.by.name ?? t('audit.gone')) : t('audit.system');
}
