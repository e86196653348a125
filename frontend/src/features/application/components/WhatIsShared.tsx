import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';

/** What consent for the passport means, before one gives it. */
export function WhatIsShared() {
  const { t } = useTranslation();
  const { tenant } = useActing();
  return (
    <>
      <p>{t('passport.whatIsSeen', { tenant: tenant.name })}</p>
      <p>
        {t('passport.whatIsNotSeen')} {t('passport.untilWhen')}
      </p>
    </>
  );
}
