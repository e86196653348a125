export const actions = ['CREATED', 'CHANGED', 'REMOVED'] as const;

/** What the audit trail is narrowed to, as it stands in the address and as the server takes it. Days are ISO days. */
export interface AuditFilters {
  q?: string;
  person?: string;
  subject?: string;
  subjectId?: string;
  action?: (typeof actions)[number];
  from?: string;
  until?: string;
}

/** How many filters are on, beside the words. */
export function narrowing(filters: AuditFilters): number {
  return (['person', 'subject', 'action', 'from', 'until'] as const).filter((name) => filters[name] !== undefined).length;
}

/** Reads the address; what is not a filter is left out. */
export function auditFiltersOf(search: Record<string, unknown>): AuditFilters {
  const filters: AuditFilters = {};
  for (const name of ['q', 'person', 'subject', 'subjectId'] as const) {
    const value = search[name];
    if (typeof value === 'string' && value.trim() !== '') {
      filters[name] = value.trim();
    }
  }
  for (const name of ['from', 'until'] as const) {
    const value = search[name];
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
      filters[name] = value;
    }
  }
  const action = actions.find((one) => one === search['action']);
  return action === undefined ? filters : { ...filters, action };
}
