import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterPage } from '@/shared/api/types';
import { number } from '@/shared/format/numbers';
import { RegionMap } from '@/shared/patterns/map/RegionMap';
import { bordersQuery } from '@/shared/session/reference';
import { useActing } from '@/shared/session/session';
import { registerFiltersOf, type RegisterFilters } from '@/features/register/filters';

interface PerMunicipalityProps {
  tenant: string;
  facet: RegisterPage['facets']['municipality'];
  filters: RegisterFilters;
}

/** How many relations there are in each municipality, on a map and in a table, with the way to them. */
export function PerMunicipality({ tenant, facet, filters }: PerMunicipalityProps) {
  const { t, i18n } = useTranslation();
  const { data: borders } = useQuery(bordersQuery(useActing()));
  const most = Math.max(...facet.map(({ count }) => count));
  const rows = [...facet].sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  return (
    <section>
      <h2>{t('register.perMunicipality')}</h2>
      <div className="beside-map">
        {borders === undefined ? null : (
          <RegionMap
            borders={borders}
            counts={new Map(facet.map(({ value, count }) => [value, count]))}
            leads={(code, shape) => (
              <Link to="/$tenant/register" params={{ tenant }} search={registerFiltersOf({ ...filters, municipality: [code] })} tabIndex={-1}>
                {shape}
              </Link>
            )}
          />
        )}
        <table className="per-municipality">
          <thead>
            <tr>
              <th scope="col">{t('register.column.municipality')}</th>
              <th scope="col" className="figure">
                {t('register.column.count')}
              </th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ value, label, count }) => (
              <tr key={value}>
                <th scope="row">
                  <Link to="/$tenant/register" params={{ tenant }} search={registerFiltersOf({ ...filters, municipality: [value] })}>
                    {label}
                  </Link>
                </th>
                <td className="figure">{number(count, i18n.language)}</td>
                <td aria-hidden="true">
                  <span className="bar" style={{ inlineSize: `${String(Math.round((count / most) * 100))}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
