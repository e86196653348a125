import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AuditChoices } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { useSearchFieldKey } from '@/shared/ui/keys';
import { auditChoicesQuery } from '@/features/audit/api/audit';
import { actions, type AuditFilters } from '@/features/audit/filters';

interface AuditFilterFormProps {
  filters: AuditFilters;
  change: (change: { [name in keyof AuditFilters]?: string }) => void;
}

/** Words, who, what, and from when until when. */
export function AuditFilterForm({ filters, change }: AuditFilterFormProps) {
  const { t } = useTranslation();
  useSearchFieldKey();
  const { data } = useQuery(auditChoicesQuery(useActing()));
  return (
    <form
      className="audit-filters"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label className="words">
        <span>{t('audit.words')}</span>
        <input type="search" className="input" maxLength={200} key={filters.q === undefined ? 'empty' : 'words'} defaultValue={filters.q ?? ''} onChange={(event) => { change({ q: event.target.value }); }} />
      </label>
      <Choice label={t('audit.person')} any={t('audit.anyone')} value={filters.person} choices={data?.people} choose={(person) => { change({ person }); }} />
      <Choice label={t('audit.subject')} any={t('audit.anything')} value={filters.subject} choices={data?.subjects} choose={(subject) => { change({ subject, subjectId: '' }); }} />
      <Choice
        label={t('audit.action')}
        any={t('audit.anyAction')}
        value={filters.action}
        choices={actions.map((action) => ({ value: action, label: t(`audit.actions.${action}`) }))}
        choose={(action) => { change({ action }); }}
      />
      <label>
        <span>{t('audit.from')}</span>
        <input type="date" className="input" min="2000-01-01" max={filters.until ?? '2999-12-31'} value={filters.from ?? ''} onChange={(event) => { change({ from: event.target.value }); }} />
      </label>
      <label>
        <span>{t('audit.until')}</span>
        <input type="date" className="input" min={filters.from ?? '2000-01-01'} max="2999-12-31" value={filters.until ?? ''} onChange={(event) => { change({ until: event.target.value }); }} />
      </label>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string | undefined;
  choices: AuditChoices['people'] | undefined;
  choose: (value: string) => void;
}

function Choice({ label, any, value, choices = [], choose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select className="select" value={value ?? ''} onChange={(event) => { choose(event.target.value); }}>
        <option value="">{any}</option>
        {value === undefined || choices.some((one) => one.value === value) ? null : <option value={value}>{value}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
