import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '@/shared/format/dates';
import { ExportMenu } from '@/shared/patterns/list/ExportMenu';
import { useActing } from '@/shared/session/session';
import { deliverContracted, deliverSubcontractors } from '@/features/register/api/register';
import { lastQuarters } from '@/features/register/filters';

/** The two lists that the law asks, as files. */
export function Deliveries() {
  const { t } = useTranslation();
  const acting = useActing();
  const quarters = lastQuarters(today());
  const [quarter, setQuarter] = useState(quarters[1] ?? '');
  return (
    <section className="no-print">
      <h2>{t('register.deliveries')}</h2>
      <p className="quiet">{t('register.source')}</p>
      <ul className="deliveries">
        <li>
          <div>
            <strong>{t('register.quarterly')}</strong>
            <p className="small">{t('register.quarterlyText')}</p>
          </div>
          <label>
            <span className="small">{t('register.quarter')}</span>
            <select className="input" value={quarter} onChange={(event) => { setQuarter(event.target.value); }}>
              {quarters.map((one) => (
                <option key={one} value={one}>
                  {t('register.quarterOf', { number: one.slice(5), year: one.slice(0, 4) })}
                </option>
              ))}
            </select>
          </label>
          <ExportMenu run={(format) => deliverSubcontractors(acting, quarter, format)} />
        </li>
        {acting.party.kind === 'TENANT' ? (
          <li>
            <div>
              <strong>{t('register.yearly')}</strong>
              <p className="small">{t('register.yearlyText')}</p>
            </div>
            <ExportMenu run={(format) => deliverContracted(acting, format)} />
          </li>
        ) : null}
      </ul>
    </section>
  );
}
