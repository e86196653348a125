import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterPage } from '@/shared/api/types';
import { number } from '@/shared/format/numbers';
import { registerFiltersOf, type RegisterFilters } from '@/features/register/filters';

interface BehindHeadsProps {
  behind: RegisterPage['behind'];
  tenant: string;
  filters: RegisterFilters;
}

/** How many organisations work behind each head contractor. */
export function BehindHeads({ behind, tenant, filters }: BehindHeadsProps) {
  const { t, i18n } = useTranslation();
  return (
    <section>
      <h2>{t('register.behind')}</h2>
      <p className="quiet">{t('register.behindText')}</p>
      <table className="per-municipality">
        <thead>
          <tr>
            <th scope="col">{t('register.head')}</th>
            <th scope="col" className="figure">
              {t('register.organisations')}
            </th>
          </tr>
        </thead>
        <tbody>
          {behind.map(({ id, name, organisations }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/$tenant/register" params={{ tenant }} search={registerFiltersOf({ ...filters, head: [id] })}>
                  {name}
                </Link>
              </th>
              <td className="figure">{number(organisations, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
