import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dateTime } from '@/shared/format/dates';
import { settingsQuery } from '@/shared/session/look';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { ContractsSection } from '@/features/settings/components/ContractsSection';
import { DesksSection } from '@/features/settings/components/DesksSection';
import { LookSection } from '@/features/settings/components/LookSection';
import { MunicipalitiesSection } from '@/features/settings/components/MunicipalitiesSection';
import { ObjectionSection } from '@/features/settings/components/ObjectionSection';
import { SiteSection } from '@/features/settings/components/SiteSection';
import { TermsSection } from '@/features/settings/components/TermsSection';
import { partAt, parts } from '@/features/settings/parts';
import '@/features/settings/settings.css';

/** What a tenant decides for itself, one part at a time; which one stands in the address. */
export function SettingsPage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { part: address } = useParams({ strict: false });
  const { hash } = useLocation();
  const part = partAt(address ?? hash);
  const { data: settings, error, refetch } = useQuery(settingsQuery(acting));
  const title = useRef<HTMLHeadingElement>(null);
  // An address that names a part behind # is about that part, so its title takes the focus and not that of the page.
  const shown = useRef(hash === '' ? part : undefined);
  useEffect(() => {
    if (shown.current !== part) {
      shown.current = part;
      title.current?.focus({ preventScroll: true });
    }
  }, [part]);
  return (
    <div className="settings">
      <PageHead
        title={t('settings.title')}
        tab={`${t(`settings.titles.${part}`)} · ${t('settings.title')}`}
        lead={settings?.updatedAt == null ? t('settings.lead') : t('settings.changedBy', { who: settings.updatedBy, when: dateTime(settings.updatedAt, i18n.language) })}
      >
        <Link to="/$tenant/beheer/aan-de-slag" params={{ tenant: acting.tenant.slug }} className="button">
          {t('start.title')}
        </Link>
      </PageHead>
      <div className="settings-frame">
        <nav aria-label={t('settings.sections')} className="parts">
          <ul>
            {parts.map(({ id, address: to }) => (
              <li key={id}>
                <Link to="/$tenant/beheer/instellingen/$part" params={{ tenant: acting.tenant.slug, part: to }} aria-current={id === part ? 'page' : undefined} resetScroll={false}>
                  {t(`settings.titles.${id}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section className="part" aria-labelledby="part-title">
          <h2 id="part-title" ref={title} tabIndex={-1}>
            {t(`settings.titles.${part}`)}
          </h2>
          <p className="part-lead">{t(`settings.leads.${part}`)}</p>
          {error !== null && settings === undefined ? <Trouble problem={error} what={t('settings.failed')} retry={() => void refetch()} /> : null}
          {settings === undefined && error === null ? <Loading label={t('table.loading')} lines={6} /> : null}
          {settings === undefined || part !== 'look' ? null : <LookSection key={settings.version} settings={settings} />}
          {part === 'municipalities' ? <MunicipalitiesSection /> : null}
          {settings === undefined || part !== 'terms' ? null : <TermsSection key={settings.version} settings={settings} />}
          {part === 'desk' ? <DesksSection /> : null}
          {part === 'site' ? <SiteSection /> : null}
          {settings === undefined || part !== 'contracts' ? null : <ContractsSection key={settings.version} settings={settings} />}
          {settings === undefined || part !== 'objection' ? null : <ObjectionSection key={settings.version} settings={settings} />}
        </section>
      </div>
    </div>
  );
}
