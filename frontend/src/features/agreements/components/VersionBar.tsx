import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { readableVersions } from '@/features/agreements/steps';

/** Which version one reads, and what it says otherwise than the one before. */
export function VersionBar({ agreement }: { agreement: Agreement }) {
  const { t, i18n } = useTranslation();
  const { tenant } = useActing();
  const navigate = useNavigate();
  const { shown } = agreement;
  const versions = readableVersions(agreement);
  if (shown == null || versions.length < 2) {
    return null;
  }
  const before = versions.filter(({ number }) => number < shown.number).at(-1)?.number ?? versions.find(({ number }) => number !== shown.number)?.number;
  return (
    <div className="row no-print">
      <label className="row">
        {t('agreements.version')}
        <select className="select" value={shown.number} onChange={(event) => { void navigate({ to: '/$tenant/overeenkomsten/$agreement', params: { tenant: tenant.slug, agreement: agreement.id }, search: { version: Number(event.target.value) }, replace: true, resetScroll: false }); }}>
          {versions.map(({ number, purpose, state, agreedAt, offeredAt }) => {
            const on = agreedAt ?? offeredAt;
            return (
              <option key={number} value={number}>
                {on == null ? t('agreements.versionDraft', { number, purpose: t(`agreements.purpose.${purpose}`) }) : t('agreements.versionOf', { number, purpose: t(`agreements.purpose.${purpose}`), state: t(`agreements.versionState.${state}`), date: longDate(on, i18n.language) })}
              </option>
            );
          })}
        </select>
      </label>
      {before === undefined ? null : (
        <Link to="/$tenant/overeenkomsten/$agreement/verschil" params={{ tenant: tenant.slug, agreement: agreement.id }} search={{ before: Math.min(before, shown.number), after: Math.max(before, shown.number) }}>
          {t('agreements.difference')}
        </Link>
      )}
    </div>
  );
}
