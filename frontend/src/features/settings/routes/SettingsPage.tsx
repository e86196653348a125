import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime } from '@/shared/format/dates';
import { settingsQuery } from '@/shared/session/look';
import { useActing } from '@/shared/session/session';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { DesksSection } from '@/features/settings/components/DesksSection';
import { LookSection } from '@/features/settings/components/LookSection';
import { MunicipalitiesSection } from '@/features/settings/components/MunicipalitiesSection';
import { ObjectionSection } from '@/features/settings/components/ObjectionSection';
import { TermsSection } from '@/features/settings/components/TermsSection';
import '@/features/settings/settings.css';

const sections = ['look', 'municipalities', 'terms', 'desk', 'objection'] as const;

/** What a tenant decides for itself. */
export function SettingsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { data: settings, error, refetch } = useQuery(settingsQuery(acting));
  const { hash } = useLocation();
  const ready = settings !== undefined;
  useEffect(() => {
    if (ready && sections.some((section) => section === hash)) {
      goTo(hash);
    }
  }, [ready, hash]);
  return (
    <div className="settings stack-l">
      <PageHead title={t('settings.title')} lead={settings?.updatedAt == null ? t('settings.lead') : t('settings.changedBy', { who: settings.updatedBy, when: dateTime(settings.updatedAt, i18n.language) })}>
        <Link to="/$tenant/beheer/aan-de-slag" params={{ tenant: acting.tenant.slug }} className="button">
          {t('start.title')}
        </Link>
      </PageHead>
      <nav aria-label={t('settings.sections')} className="sections">
        <ul>
          {sections.map((section) => (
            <li key={section}>
              <a href={`#${section}`} onClick={(event) => { event.preventDefault(); goTo(section); }}>
                {t(`settings.titles.${section}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {error === null ? null : <Trouble problem={error} what={t('settings.failed')} retry={() => void refetch()} />}
      {settings === undefined ? null : (
        <>
          {section('look', <LookSection key={settings.version} settings={settings} />)}
          {section('municipalities', <MunicipalitiesSection />)}
          {section('terms', <TermsSection key={settings.version} settings={settings} />)}
          {section('desk', <DesksSection />)}
          {section('objection', <ObjectionSection key={settings.version} settings={settings} />)}
        </>
      )}
    </div>
  );

  function section(name: (typeof sections)[number], content: ReactNode) {
    return (
      <section id={name} aria-labelledby={`${name}-title`}>
        <h2 id={`${name}-title`} tabIndex={-1}>
          {t(`settings.titles.${name}`)}
        </h2>
        <p className="section-lead">{t(`settings.leads.${name}`)}</p>
        {content}
      </section>
    );
  }
}

function goTo(section: string) {
  document.getElementById(section)?.scrollIntoView();
  document.getElementById(`${section}-title`)?.focus({ preventScroll: true });
}
