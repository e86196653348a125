import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AuditChoices } from '@/shared/api/types';
import { today } from '@/shared/format/dates';
import { FilterSheet } from '@/shared/patterns/filters/FilterSheet';
import { useNarrow } from '@/shared/patterns/filters/narrow';
import { useActing } from '@/shared/session/session';
import { useSearchFieldKey } from '@/shared/ui/keys';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { auditChoicesQuery } from '@/features/audit/api/audit';
import { actions, narrowing, type AuditFilters } from '@/features/audit/filters';

interface AuditFilterFormProps {
  filters: AuditFilters;
  change: (change: { [name in keyof AuditFilters]?: string }) => void;
  /** Takes away everything but the words. */
  onClear: () => void;
}

/** Words, who, what, and from when until when. */
export function AuditFilterForm({ filters, change, onClear }: AuditFilterFormProps) {
  const { t } = useTranslation();
  useSearchFieldKey();
  const narrow = useNarrow('above');
  const texts = useDatePickerTexts();
  const { data } = useQuery(auditChoicesQuery(useActing()));
  const choices = (
    <>
      <Choice label={t('audit.person')} any={t('audit.anyone')} value={filters.person} choices={data?.people} choose={(person) => { change({ person }); }} />
      <Choice label={t('audit.subject')} any={t('audit.anything')} value={filters.subject} choices={data?.subjects} choose={(subject) => { change({ subject, subjectId: '' }); }} />
      <Choice
        label={t('audit.action')}
        any={t('audit.anyAction')}
        value={filters.action}
        choices={actions.map((action) => ({ value: action, label: t(`audit.actions.${action}`) }))}
        choose={(action) => { change({ action }); }}
      />
      <DatePicker autoOpenDisabled label={t('audit.from')} i18n={texts} manualValidation max={filters.until ?? today()} value={filters.from ?? ''} onValueChanged={(event) => { day('from', event.detail.value); }} />
      <DatePicker autoOpenDisabled label={t('audit.until')} i18n={texts} manualValidation min={filters.from ?? ''} max={today()} value={filters.until ?? ''} onValueChanged={(event) => { day('until', event.detail.value); }} />
    </>
  );
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
      {narrow ? (
        <FilterSheet on={narrowing(filters)} show={t('audit.show')} onClear={onClear}>
          <div className="audit-filters">{choices}</div>
        </FilterSheet>
      ) : (
        choices
      )}
    </form>
  );

  function day(name: 'from' | 'until', chosen: string) {
    if (chosen !== (filters[name] ?? '')) {
      change({ [name]: chosen });
    }
  }
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
