import type { ChartData } from '@/shared/patterns/chart/ChartWithTable';

/** The figures of a chart as a file that a Dutch spreadsheet opens as columns: semicolons, decimal comma, a byte order mark. What is unknown stays empty. */
export function csvOf({ pointName, points, unit, series, target }: ChartData): string {
  const all = target === undefined ? series : [...series, { name: target.name, values: points.map(() => target.value) }];
  const rows = [[pointName, ...all.map((one) => `${one.name} (${unit})`)], ...points.map((point, index) => [point, ...all.map((one) => cell(one.values[index] ?? null))])];
  return `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function cell(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function quoted(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
