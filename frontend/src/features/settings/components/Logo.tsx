import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TenantSettings } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { ApiProblem } from '@/shared/api/problem';
import { removeLogo, replaceLogo } from '@/features/settings/api/settings';
import { useSaved } from '@/features/settings/components/useSaved';

/** The logo: chosen, looked at, taken away. */
export function Logo({ settings }: { settings: TenantSettings }) {
  const { t } = useTranslation();
  const acting = useActing();
  const { latest } = useSaved(settings);
  const changing = useMutation({
    mutationFn: (file: File | undefined) => (file === undefined ? removeLogo(acting, settings.version) : replaceLogo(acting, file, settings.version)),
    onSuccess: async () => {
      tell(t('settings.look.logoSaved'));
      await latest();
    },
    onError: (problem) => (problem instanceof ApiProblem && problem.conflict ? latest() : undefined),
  });
  const first = changing.error instanceof ApiProblem ? changing.error.errors[0] : undefined;
  return (
    <div className="logo-choice">
      <h3>{t('settings.look.logo')}</h3>
      <p className="hint" id="logo-hint">
        {t('settings.look.logoHint')}
      </p>
      {settings.logo == null ? <p>{t('settings.look.noLogo')}</p> : <img className="logo-shown" src={settings.logo} alt={t('settings.look.logoOf', { name: settings.name })} />}
      {changing.error === null ? null : first === undefined ? <Trouble problem={changing.error} what={t('settings.look.logoFailed')} /> : <div className="notice refused" role="alert"><p>{first.detail}</p></div>}
      <div className="row">
        <label className="button" aria-disabled={changing.isPending}>
          {changing.isPending ? t('settings.look.logoBusy') : t(settings.logo == null ? 'settings.look.chooseLogo' : 'settings.look.otherLogo')}
          <input
            type="file"
            accept="image/png"
            className="file-input"
            aria-describedby="logo-hint"
            disabled={changing.isPending}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file !== undefined) {
                changing.mutate(file);
              }
            }}
          />
        </label>
        {settings.logo == null ? null : (
          <button type="button" className="link-button" onClick={() => { changing.mutate(undefined); }}>
            {t('settings.look.removeLogo')}
          </button>
        )}
      </div>
    </div>
  );
}
