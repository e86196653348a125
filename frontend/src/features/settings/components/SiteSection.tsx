import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { OwnSite } from '@/shared/api/types';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { saveSites, siteQuery } from '@/features/settings/api/settings';
import { HouseStyleForm } from '@/features/settings/components/HouseStyleForm';
import { SectionForm } from '@/features/settings/components/SectionForm';
import { Snippet } from '@/features/settings/components/Snippet';

const schema = z.object({ sites: z.string() });
type Fields = z.input<typeof schema>;
const names = ['sites'] as const;
const fieldsOf = (site: OwnSite): Fields => ({ sites: site.sites.join('\n') });
const linesOf = (sites: string) => sites.split(/\s+/).filter((line) => line !== '');

/** The public pages in the site of the tenant itself. */
export function SiteSection() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(siteQuery(acting));
  const latest = () => client.invalidateQueries({ queryKey: siteQuery(acting).queryKey });
  if (data === undefined) {
    return error === null ? <Loading label={t('table.loading')} lines={6} /> : <Trouble problem={error} what={t('settings.failed')} retry={() => void refetch()} />;
  }
  return (
    <>
      <Sites key={`sites-${data.version}`} site={data} onLatest={latest} />
      {data.sites.length === 0 ? null : <Snippet site={data} />}
      <HouseStyleForm site={data} onSaved={latest} />
    </>
  );
}

function Sites({ site, onLatest }: { site: OwnSite; onLatest: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const acting = useActing();
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: fieldsOf(site), shouldFocusError: false });
  return (
    <SectionForm
      form={form}
      draftOf={{ form: 'settings-site', subject: 'tenant', what: t('settings.site.what') }}
      names={names}
      prefix="settings"
      nameOf={(pointer) => (pointer.startsWith('sites') ? 'sites' : undefined)}
      now={site}
      fieldsOf={fieldsOf}
      labelOf={() => t('settings.site.sites')}
      onSave={async ({ sites }, over) => {
        await saveSites(acting, linesOf(sites), over.version);
        tell(t('settings.saved'));
      }}
      onLatest={onLatest}
    >
      {(errorOf) => (
        <Controller
          control={form.control}
          name="sites"
          render={({ field }) => <TextArea id="settings-sites" label={t('settings.site.sites')} helperText={t('settings.site.sitesHint')} minRows={3} {...bound(field, errorOf('sites'))} />}
        />
      )}
    </SectionForm>
  );
}
