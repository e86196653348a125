import { useTranslation } from 'react-i18next';
import type { TenantSettings } from '@/shared/api/types';
import { changed } from '@/features/settings/api/settings';
import { SectionForm } from '@/features/settings/components/SectionForm';
import { useSaved } from '@/features/settings/components/useSaved';

const regimes = ['AWB_OBJECTION', 'PRIVATE_LAW_COMPLAINT'] as const;

/** What one may do against a decision. */
export function ObjectionSection({ settings }: { settings: TenantSettings }) {
  const { t } = useTranslation();
  const { save, latest } = useSaved(settings);
  return (
    <SectionForm
      form="settings-objection"
      subject="tenant"
      what={t('settings.objection.what')}
      saved={{ objection: settings.objection ?? '' }}
      fieldIds={{ '/objection': 'settings-objection-AWB_OBJECTION' }}
      onSave={({ objection }) => save(changed(settings, { objection: regimes.find((one) => one === objection) ?? null }))}
      onLatest={latest}
    >
      {({ value, set }) => (
        <fieldset className="regimes">
          <legend>{t('settings.objection.legend')}</legend>
          {regimes.map((one) => (
            <label key={one} className="regime" htmlFor={`settings-objection-${one}`}>
              <input id={`settings-objection-${one}`} type="radio" name="objection" checked={value.objection === one} onChange={() => { set({ objection: one }); }} />
              <span>
                <strong>{t(`settings.objection.${one}`)}</strong>
                <span className="hint">{t(`settings.objection.${one}_text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </SectionForm>
  );
}
