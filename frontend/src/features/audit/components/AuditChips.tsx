import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/shared/format/dates';
import { FilterChips } from '@/shared/patterns/list/FilterChips';
import { useActing } from '@/shared/session/session';
import { auditChoicesQuery } from '@/features/audit/api/audit';
import type { AuditFilters } from '@/features/audit/filters';

interface AuditChipsProps {
  filters: AuditFilters;
  /** What the one row is called, when the trail is narrowed to that. */
  rowName: string;
  change: (change: { [name in keyof AuditFilters]?: string }) => void;
  onClear: () => void;
}

/** What the trail is narrowed to, in words. */
export function AuditChips({ filters, rowName, change, onClear }: AuditChipsProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(auditChoicesQuery(useActing()));
  const nameOf = (choices: { value: string; label: string }[] | undefined, value: string) => choices?.find((one) => one.value === value)?.label ?? value;
  const labels: { [name in keyof AuditFilters]?: string | undefined } = {
    q: filters.q === undefined ? undefined : `“${filters.q}”`,
    person: filters.person === undefined ? undefined : nameOf(data?.people, filters.person),
    subjectId: filters.subjectId === undefined ? undefined : rowName,
    subject: filters.subject === undefined || filters.subjectId !== undefined ? undefined : nameOf(data?.subjects, filters.subject),
    action: filters.action === undefined ? undefined : t(`audit.actions.${filters.action}`),
    from: filters.from === undefined ? undefined : t('audit.fromDay', { day: longDate(filters.from, i18n.language) }),
    until: filters.until === undefined ? undefined : t('audit.untilDay', { day: longDate(filters.until, i18n.language) }),
  };
  const chips = (Object.entries(labels) as [keyof AuditFilters, string | undefined][]).flatMap(([id, label]) =>
    label === undefined || label === ''
      ? []
      : [
          {
            id,
            label,
            onRemove: () => {
              change(id === 'subjectId' ? { subjectId: '', subject: '' } : { [id]: '' });
            },
          },
        ],
  );
  return <FilterChips chips={chips} onClear={onClear} />;
}
