import type { Acting } from '@/shared/session/acting';
import { tenantApi } from '@/shared/session/tenantApi';
import { sortOf, type Filters } from '@/features/shortlist/filters';

export type ExportFormat = 'csv' | 'xlsx';

/**
 * Fetches the whole result as a file and hands it to the browser to keep. A link would not do: the party one acts for
 * travels in a header. `progress` hears how many bytes have come.
 */
export async function exportListings(acting: Acting, filters: Filters, format: ExportFormat, progress: (bytes: number) => void): Promise<void> {
  const response = await tenantApi(acting).send(['shortlist', 'export'], { query: { ...filters, sort: sortOf(filters), format } });
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value);
    bytes += part.value.length;
    progress(bytes);
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  keep(new Blob(parts, { type }), fileName(response.headers.get('content-disposition')) ?? `loodlijn-${acting.tenant.slug}.${format}`);
}

export function fileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) {
    return decodeURIComponent(encoded);
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
