import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegisterPage } from '@/shared/api/types';

/** The cooperatives and consortia of a day, each with who takes part in it. */
export function Consortia({ consortia, tenant }: { consortia: RegisterPage['consortia']; tenant: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('register.consortia')}</h2>
      {consortia.map(({ id, providerId, name, members }) => (
        <div key={id}>
          <h3>
            {providerId == null ? (
              name
            ) : (
              <Link to="/$tenant/aanbieders/$provider" params={{ tenant, provider: providerId }}>
                {name}
              </Link>
            )}
          </h3>
          <ul>
            {members.map((member) => (
              <li key={member.kvk}>
                {member.name} <span className="small quiet">{`${t('register.kvk', { number: member.kvk })} · ${member.roles.map((role) => t(`consortium.role.${role}`)).join(', ')}`}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
