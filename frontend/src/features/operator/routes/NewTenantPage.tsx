import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/Icon';
import { PageHead } from '@/shared/ui/PageHead';
import { NewTenantForm } from '@/features/operator/components/NewTenantForm';
import '@/features/operator/operator.css';

/** Letting in who is new on the platform. */
export function NewTenantPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <p className="crumbs">
        <Link to="/platform/regios">
          <Icon name="left" size={18} />
          {t('tenants.title')}
        </Link>
      </p>
      <PageHead title={t('tenants.create')} lead={t('tenants.createLead')} />
      <NewTenantForm onCreated={() => navigate({ to: '/platform/regios' })} />
    </>
  );
}
