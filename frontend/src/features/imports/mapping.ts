import { everyOf } from '@/shared/api/everyOf';
import type { ColumnMapping, ImportField, ShortlistImport } from '@/shared/api/types';

/** What a column of a spreadsheet may mean, in the order in which one looks for it. */
export const importFields = everyOf<Exclude<ImportField, 'ignore'>>()([
  'providerName',
  'title',
  'kinds',
  'places',
  'targetGroup',
  'expertise',
  'contract',
  'law',
  'waitIntakeWeeks',
  'waitIntakeText',
  'waitTreatmentWeeks',
  'waitKind',
  'measuredOn',
  'categories',
  'ageFrom',
  'ageUntil',
  'settings',
  'languages',
  'freePlaces',
  'intakeCriteria',
  'accessible',
  'profile',
  'travelKm',
  'helpForms',
  'methods',
  'frameworkSigned',
  'note',
  'sourceUrl',
  'kvk',
  'phone',
  'email',
  'website',
  'tradeNames',
  'legalForm',
  'rsin',
  'agb',
  'establishments',
  'contactName',
  'contactPhone',
  'contactEmail',
  'publicContact',
  'complaintUrl',
  'qualityMarks',
]);

/** These hold several values in a cell, so one may have to say what divides them. */
const several: readonly ImportField[] = ['kinds', 'places', 'targetGroup', 'expertise'];
export const separators = ['|', ';', ',', '/'] as const;

export function holdsSeveral(field: ImportField): boolean {
  return several.includes(field);
}

export interface MappingFault {
  kind: 'providerMissing' | 'fieldTwice' | 'identityMissing';
  column?: string;
  field?: ImportField;
}

/** The mapping to start from: what was chosen before, else what the server suggests, with every column of the file in it. */
export function startingMapping({ columns, mapping, suggestedMapping }: Pick<ShortlistImport, 'columns' | 'mapping' | 'suggestedMapping'>): ColumnMapping {
  return fitted(mapping ?? suggestedMapping, columns.map((column) => column.name));
}

/** A mapping made for another file, for these columns: what the file does not have is left out, what is new is ignored. */
export function fitted(mapping: ColumnMapping, names: string[]): ColumnMapping {
  return {
    columns: names.map((name) => mapping.columns.find((mapped) => mapped.column === name) ?? { column: name, field: 'ignore' }),
    identity: mapping.identity.filter((name) => names.includes(name)),
  };
}

export function withField(mapping: ColumnMapping, column: string, field: ImportField): ColumnMapping {
  return { ...mapping, columns: mapping.columns.map((mapped) => (mapped.column === column ? { column, field } : mapped)) };
}

export function withSeparator(mapping: ColumnMapping, column: string, separator: string): ColumnMapping {
  return {
    ...mapping,
    columns: mapping.columns.map(({ options: _options, ...mapped }) =>
      mapped.column !== column ? { ...mapped, ...(_options == null ? {} : { options: _options }) } : separator === '' ? mapped : { ...mapped, options: { separator } },
    ),
  };
}

export function withIdentity(mapping: ColumnMapping, column: string, part: boolean): ColumnMapping {
  const others = mapping.identity.filter((name) => name !== column);
  return { ...mapping, identity: part ? [...others, column] : others };
}

/** What stands in the way of a preview; the server looks again. */
export function faultsOf({ columns, identity }: ColumnMapping): MappingFault[] {
  const faults: MappingFault[] = [];
  if (!columns.some((mapped) => mapped.field === 'providerName')) {
    faults.push({ kind: 'providerMissing' });
  }
  const seen = new Set<string>();
  for (const { column, field } of columns) {
    if (field !== 'ignore' && seen.has(field)) {
      faults.push({ kind: 'fieldTwice', column, field });
    }
    seen.add(field);
  }
  if (identity.length === 0) {
    faults.push({ kind: 'identityMissing' });
  }
  return faults;
}
