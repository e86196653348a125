import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditAct, AuditEntry } from '@/shared/api/types';
import { time } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { Changes } from '@/features/audit/components/Changes';
import { WholeAct } from '@/features/audit/components/WholeAct';

/** Who did what at which time; opened it shows before and after of everything that was changed in one go. */
export const DeedLine = memo(function DeedLine({ act: { entry, others } }: { act: AuditAct }) {
  const { t, i18n } = useTranslation();
  const [opened, setOpened] = useState(false);
  const by = useName(entry);
  const facts = [entry.by?.party, entry.by?.role].filter((one) => typeof one === 'string' && one !== '').join(' · ');
  return (
    <li>
      <details
        onToggle={({ currentTarget: { open } }) => {
          setOpened((before) => before || open);
        }}
      >
        <summary>
          <time dateTime={entry.at}>{time(entry.at, i18n.language)}</time>
          <span className="deed">
            <strong>{by}</strong> {entry.what}
            {others === 0 ? null : <span className="others"> {t('audit.others', { count: others, number: number(others, i18n.language) })}</span>}
          </span>
          {facts === '' ? null : <span className="facts">{facts}</span>}
        </summary>
        {!opened ? null : others === 0 || !entry.request ? (
          <section className="entry">
            <Changes entry={entry} />
          </section>
        ) : (
          <WholeAct request={entry.request} />
        )}
        {entry.request ? (
          <p className="request">
            {t('audit.request')} <code>{entry.request}</code>
          </p>
        ) : null}
      </details>
    </li>
  );
});

function useName(entry: AuditEntry): string {
  const { t } = useTranslation();
  return entry.by ? (entry.by.name ?? t('audit.gone')) : t('audit.system');
}
