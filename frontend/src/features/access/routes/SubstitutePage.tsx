import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing, useSession } from '@/shared/session/session';
import { Absent } from '@/shared/ui/Absent';
import { Icon } from '@/shared/ui/Icon';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { departureQuery } from '@/features/access/api/access';
import { Substitution } from '@/features/access/components/Substitution';

/** Who does the work of someone for a while, named by the administrator. */
export function SubstitutePage() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { me } = useSession();
  const { person = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(departureQuery(acting, person, i18n.language));
  const tenant = acting.tenant.slug;
  if (error !== null && data === undefined) {
    return (
      <Absent problem={error} title={t('absent.person')} text={t('absent.personText')} page={t('substitution.title')} what={t('substitution.notFetched')} retry={() => void refetch()}>
        <Link to="/$tenant/beheer/toegang" params={{ tenant }} className="button primary">
          {t('absent.toAccess')}
        </Link>
      </Absent>
    );
  }
  return (
    <div className="stack-l">
      <p className="crumbs">
        <Link to="/$tenant/beheer/toegang" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('members.title')}
        </Link>
      </p>
      <PageHead title={data === undefined ? t('substitution.title') : t('substitution.titleOf', { name: data.person.name })} lead={t('substitution.lead')} />
      {error === null ? null : <Trouble problem={error} what={t('substitution.notFetched')} retry={() => void refetch()} />}
      {data === undefined ? null : <Substitution person={data.person} self={me.person.id} />}
    </div>
  );
}
