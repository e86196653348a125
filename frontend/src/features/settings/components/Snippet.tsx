import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnSite } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { participatingQuery } from '@/features/settings/api/settings';

/** What a web editor copies to show a public page in the site of the tenant. */
export function Snippet({ site }: { site: OwnSite }) {
  const { t } = useTranslation();
  const acting = useActing();
  const { data: municipalities = [] } = useQuery(participatingQuery(acting));
  const [code, setCode] = useState('');
  const address = `${site.address}${code === '' ? '/' : `/gemeente/${code}`}?ingesloten=${site.slug}`;
  const text = `<iframe src="${address}" title="${t('settings.site.frameTitle')}" style="width:100%;height:60rem;border:0" loading="lazy"></iframe>\n<script src="${site.address}/insluiten.js" defer></script>`;
  return (
    <section className="logo-choice" aria-labelledby="snippet-title">
      <h3 id="snippet-title">{t('settings.site.snippet')}</h3>
      <p className="hint">{t('settings.site.snippetText')}</p>
      <label htmlFor="snippet-page">{t('settings.site.page')}</label>
      <select id="snippet-page" className="input" value={code} onChange={(event) => { setCode(event.target.value); }}>
        <option value="">{t('settings.site.question')}</option>
        {municipalities.map((one) => (
          <option key={one.id} value={one.code}>
            {t('settings.site.listOf', { name: one.name })}
          </option>
        ))}
      </select>
      <textarea className="input snippet" readOnly rows={6} aria-label={t('settings.site.code')} value={text} onFocus={(event) => { event.target.select(); }} />
      <div className="row">
        <button type="button" className="button" onClick={() => { void navigator.clipboard.writeText(text).then(() => { tell(t('settings.site.copied')); }); }}>
          {t('settings.site.copy')}
        </button>
        <a className="button" href={address.slice(site.address.length)} target="_blank" rel="noreferrer">
          {t('settings.site.look')}
        </a>
      </div>
    </section>
  );
}
