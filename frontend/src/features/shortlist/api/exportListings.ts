import type { Acting } from '@/shared/session/acting';
import { tenantApi } from '@/shared/session/tenantApi';
import { download } from '@/shared/patterns/list/download';
import type { ExportFormat } from '@/shared/patterns/list/ExportMenu';
import { sortOf, type Filters } from '@/features/shortlist/filters';

/** The whole result as a file. A link would not do: the party one acts for travels in a header. */
export async function exportListings(acting: Acting, filters: Filters, format: ExportFormat, progress: (bytes: number) => void): Promise<void> {
  const query = { ...filters, sort: sortOf(filters), format };
  const { response } = await tenantApi(acting).GET('/shortlist/export', { params: { query }, parseAs: 'stream' });
  await download(response, `loodlijn-${acting.tenant.slug}.${format}`, progress);
}
