import { useTranslation } from 'react-i18next';
import type { AuditChange, AuditEntry } from '@/shared/api/types';
import { dateTime, longDate } from '@/shared/format/dates';
import { differencesWithin } from '@/features/audit/wording';

/** From here on one reads a text better with its changes within than twice. */
const LONG = 60;

/** What became different, side by side; of a row that was added or removed, what it held. */
export function Changes({ entry }: { entry: AuditEntry }) {
  const { t, i18n } = useTranslation();
  if (entry.erased) {
    return <p className="quiet">{t('audit.erased', { day: longDate(entry.erased.at, i18n.language), why: entry.erased.why })}</p>;
  }
  if (entry.changes.length === 0) {
    return <p className="quiet">{t('audit.noContent')}</p>;
  }
  const changed = entry.action === 'CHANGED';
  return (
    <table className="changes cards-on-phone">
      <thead>
        <tr>
          <th scope="col">{t('audit.field')}</th>
          {changed ? <th scope="col">{t('audit.before')}</th> : null}
          <th scope="col">{t(changed ? 'audit.after' : 'audit.held')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{change.label}</th>
            {change.form === 'WITHHELD' ? (
              <td colSpan={changed ? 2 : 1} className="quiet">
                {t('audit.withheld')}
              </td>
            ) : changed && isLong(change) ? (
              <td colSpan={2} data-label={t('audit.after')}>
                <Within before={change.before ?? ''} after={change.after ?? ''} />
              </td>
            ) : (
              <>
                {changed ? (
                  <td className="before" data-label={t('audit.before')}>
                    <Value change={change} value={change.before} />
                  </td>
                ) : null}
                <td data-label={changed ? t('audit.after') : undefined}>
                  <Value change={change} value={entry.action === 'REMOVED' ? change.before : change.after} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isLong({ form, before, after }: AuditChange): boolean {
  return form === 'TEXT' && Math.min(before?.length ?? 0, after?.length ?? 0) >= LONG;
}

/** One text with what went struck out and what came marked; both texts whole where little stayed. */
function Within({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  const stretches = differencesWithin(before, after) ?? [
    { kind: 'went', text: before },
    { kind: 'came', text: ` ${after}` },
  ];
  return stretches.map(({ kind, text }, index) => {
    const key = `${String(index)} ${kind}`;
    return kind === 'stayed' ? (
      <span key={key}>{text}</span>
    ) : kind === 'went' ? (
      <del key={key}>
        <span className="visually-hidden">{t('audit.went')} </span>
        {text}
      </del>
    ) : (
      <ins key={key}>
        <span className="visually-hidden">{t('audit.came')} </span>
        {text}
      </ins>
    );
  });
}

function Value({ change, value }: { change: AuditChange; value: string | null | undefined }) {
  const { t, i18n } = useTranslation();
  if (value === undefined || value === null) {
    return <span className="quiet">{t('audit.nothing')}</span>;
  }
  if (change.form === 'DAY') {
    return longDate(value, i18n.language);
  }
  return change.form === 'MOMENT' ? dateTime(value, i18n.language) : value;
}
