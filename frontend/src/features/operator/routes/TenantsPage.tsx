import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OperatedTenant } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { tenantsQuery } from '@/features/operator/api/operator';
import { NewTenantForm } from '@/features/operator/components/NewTenantForm';

/** Who uses the platform, and letting in who is new. */
export function TenantsPage() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(tenantsQuery);
  return (
    <div className="stack-l">
      <PageHead title={t('tenants.title')} lead={t('tenants.lead')} />
      {error === null ? null : <Trouble problem={error} what={t('tenants.failed')} retry={() => void refetch()} />}
      {data === undefined ? null : data.length === 0 ? (
        <p>{t('tenants.none')}</p>
      ) : (
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{t('tenants.name')}</th>
              <th scope="col">{t('tenants.kind')}</th>
              <th scope="col">{t('tenants.since')}</th>
              <th scope="col">{t('tenants.administrators')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((tenant) => (
              <tr key={tenant.slug}>
                <th scope="row">{tenant.name}</th>
                <td>{t(`tenants.${tenant.kind}`)}</td>
                <td>{longDate(tenant.createdAt, i18n.language)}</td>
                <td>{run(tenant)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section>
        <h2>{t('tenants.create')}</h2>
        <NewTenantForm />
      </section>
    </div>
  );

  function run({ administrators, invitedUntil }: OperatedTenant): string {
    if (administrators > 0) {
      return t('tenants.administratorCount', { count: administrators });
    }
    return invitedUntil == null ? t('tenants.nobody') : t('tenants.invited', { date: longDate(invitedUntil, i18n.language) });
  }
}
