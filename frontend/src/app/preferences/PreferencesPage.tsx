import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { applyDisplaySettings, densities, themes } from '@/app/display';
import { MailChoices } from '@/app/preferences/MailChoices';
import { preferencesQuery } from '@/app/preferences/preferences';
import { SingleKeys } from '@/app/preferences/SingleKeys';
import { useSavePreferences } from '@/app/preferences/useSavePreferences';
import { Substitution } from '@/features/access/components/Substitution';
import { WatchList } from '@/features/shortlist/components/WatchList';
import { can } from '@/shared/session/permissions';
import { useSession } from '@/shared/session/session';
import { changeLanguage } from '@/shared/i18n/i18n';
import { PageHead } from '@/shared/ui/PageHead';
import { useSetting } from '@/shared/ui/setting';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import '@/app/preferences/preferences.css';

/** What one is mailed about and how often, in which language, and how the screens look on this device. Each choice is kept at once. */
export function PreferencesPage() {
  const { t, i18n } = useTranslation();
  const { me, acting } = useSession();
  const { data, error, refetch } = useQuery(preferencesQuery(i18n.language));
  const saving = useSavePreferences();
  return (
    <div className="preferences hung">
      <PageHead title={t('preferences.title')} lead={t('preferences.lead')} />
      <section>
        <h2>{t('preferences.mail')}</h2>
        <p>{t('preferences.mailText')}</p>
        {error !== null && data === undefined ? <Trouble problem={error} what={t('preferences.failed')} retry={() => void refetch()} /> : null}
        {saving.error === null ? null : <Trouble problem={saving.error} what={t('preferences.notSaved')} />}
        {data === undefined ? (
          <span className="skeleton" role="status" aria-label={t('frame.opening')} />
        ) : (
          <MailChoices preferences={data.data} saving={saving.isPending} change={saving.mutate} />
        )}
      </section>
      {acting === undefined || !can(acting.party, 'shortlist:search') ? null : (
        <section>
          <h2>{t('watch.title', { tenant: acting.tenant.name })}</h2>
          <WatchList acting={acting} />
        </section>
      )}
      {acting === undefined ? null : (
        <section>
          <h2>{t('preferences.substitution', { tenant: acting.tenant.name })}</h2>
          <p>{t('substitution.lead')}</p>
          <Substitution self={me.person.id} />
        </section>
      )}
      <section>
        <h2>{t('preferences.language')}</h2>
        <p>{t('preferences.languageText')}</p>
        <Choices
          name="language"
          legend={t('preferences.language')}
          legendHidden
          options={(['nl', 'en'] as const).map((value) => ({ value, label: value === 'nl' ? 'Nederlands' : 'English', lang: value }))}
          chosen={data?.data.language ?? i18n.language}
          choose={(language) => {
            changeLanguage(i18n, language === 'en' ? 'en' : 'nl').catch(() => { tell(t('trouble.language'), { kind: 'refused' }); });
            if (data !== undefined) {
              saving.mutate((now) => ({ ...now, language }));
            }
          }}
        />
      </section>
      <section>
        <h2>{t('preferences.display')}</h2>
        <p>{t('preferences.displayText')}</p>
        <Display />
      </section>
      <section>
        <h2>{t('keys.title')}</h2>
        <p>{t('keys.explained')}</p>
        <SingleKeys />
      </section>
    </div>
  );
}

function Display() {
  const { t } = useTranslation();
  const [theme, chooseTheme] = useSetting('theme', themes);
  const [density, chooseDensity] = useSetting('density', densities);
  return (
    <>
      <Choices name="theme" legend={t('display.theme')} options={themes.map((value) => ({ value, label: t(`display.${value}`) }))} chosen={theme} choose={(value) => { chooseTheme(value); applyDisplaySettings(); }} />
      <Choices name="density" legend={t('display.density')} options={densities.map((value) => ({ value, label: t(`display.${value}`) }))} chosen={density} choose={(value) => { chooseDensity(value); applyDisplaySettings(); }} />
    </>
  );
}

interface ChoicesProps<T extends string> {
  name: string;
  legend: string;
  /** When a heading above it says the same. */
  legendHidden?: boolean;
  options: readonly { value: T; label: string; lang?: string }[];
  chosen: string;
  choose: (value: T) => void;
}

function Choices<T extends string>({ name, legend, legendHidden = false, options, chosen, choose }: ChoicesProps<T>) {
  return (
    <fieldset className="choices">
      <legend className={legendHidden ? 'visually-hidden' : undefined}>{legend}</legend>
      {options.map(({ value, label, lang }) => (
        <label key={value} lang={lang}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => { choose(value); }} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
