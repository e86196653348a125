import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/shared/session/session';
import { signOut } from '@/shared/session/signout';
import { Message } from '@/shared/ui/Message';

/** For an account without a membership: it may do nothing, and this says how that changes; or why not, for who operates the platform. */
export function NoAccess() {
  const { t } = useTranslation();
  const { me, acting } = useSession();
  if (acting !== undefined) {
    return <Navigate to="/" replace />;
  }
  return (
    <Message
      title={t(me.operator ? 'operator.title' : 'noAccess.title')}
      text={
        <>
          <p>{t(me.operator ? 'operator.text' : 'noAccess.text', { email: me.person.email })}</p>
          <p>{t(me.operator ? 'operator.todo' : 'noAccess.todo')}</p>
        </>
      }
    >
      {me.operator ? (
        <>
          <Link to="/platform/regios" className="button primary">
            {t('operator.tenants')}
          </Link>
          <Link to="/platform/taken" className="button">
            {t('operator.jobs')}
          </Link>
        </>
      ) : null}
      <button
        type="button"
        className="button"
        onClick={() => {
          void signOut();
        }}
      >
        {t('noAccess.other')}
      </button>
    </Message>
  );
}
