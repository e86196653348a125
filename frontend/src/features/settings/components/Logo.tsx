import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { headersFor, tenantPath } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import type { TenantSettings } from '@/shared/api/types';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { UploadField } from '@/shared/patterns/upload/UploadField';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { removeLogo } from '@/features/settings/api/settings';
import { useSaved } from '@/features/settings/components/useSaved';

/** As much as the server takes. */
const MOST_BYTES = 200_000;

/** The logo: chosen, looked at, taken away. */
export function Logo({ settings }: { settings: TenantSettings }) {
  const { t } = useTranslation();
  const acting = useActing();
  const { latest } = useSaved();
  const [asking, setAsking] = useState(false);
  const removing = useMutation({
    mutationFn: () => removeLogo(acting, settings.version),
    onSuccess: async () => {
      tell(t('settings.look.logoRemoved'));
      await latest();
    },
    onError: (problem) => (problem instanceof ApiProblem && problem.conflict ? latest() : undefined),
  });
  return (
    <section className="logo-choice" aria-labelledby="logo-title">
      <h3 id="logo-title">{t('settings.look.logo')}</h3>
      <p className="hint">{t('settings.look.logoWhere')}</p>
      {removing.error === null ? null : <Trouble problem={removing.error} what={t('settings.look.logoFailed')} />}
      {settings.logo == null ? null : (
        <div className="row">
          <img className="logo-shown" src={settings.logo} alt={t('settings.look.logoOf', { name: settings.name })} />
          <button type="button" className="link-button" onClick={() => { setAsking(true); }}>
            {t('settings.look.removeLogo')}
          </button>
        </div>
      )}
      <UploadField
        target={`${tenantPath(acting.tenant.slug)}/settings/logo`}
        headers={() => {
          const headers = headersFor('POST', acting.party.id);
          headers.set('If-Match', settings.version);
          return headers;
        }}
        accept="image/png,.png"
        choose={t(settings.logo == null ? 'settings.look.chooseLogo' : 'settings.look.otherLogo')}
        hint={t('settings.look.logoHint')}
        maxBytes={MOST_BYTES}
        quiet
        onRefused={() => void latest()}
        onUploaded={() => {
          tell(t('settings.look.logoSaved'));
          void latest();
        }}
      />
      {asking ? (
        <Confirm title={t('settings.look.removeTitle')} confirm={t('settings.look.removeLogo')} danger onCancel={() => { setAsking(false); }} onConfirm={() => { setAsking(false); removing.mutate(); }}>
          <p>{t('settings.look.removeText', { name: settings.name })}</p>
        </Confirm>
      ) : null}
    </section>
  );
}
