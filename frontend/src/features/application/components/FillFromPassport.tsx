import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { showApplication } from '@/features/application/api/applications';
import { fillFromPassport, passportOfferQuery } from '@/features/application/api/passport';
import { WhatIsShared } from '@/features/application/components/WhatIsShared';

/** In a draft: what the passport holds of what is still open. Nothing when it holds none of that. */
export function FillFromPassport({ application }: { application: Application }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const { data } = useQuery(passportOfferQuery(acting, application.criteria.setId));
  const open = application.answers.filter(({ answered }) => !answered).map(({ criterion }) => criterion.code);
  const waiting = data?.ready.filter(({ code }) => open.includes(code)) ?? [];
  const fill = useMutation({
    mutationFn: () => fillFromPassport(client, acting, application.id, data?.offered === true, keyOf(`${application.id} ${open.join(' ')}`)),
    onSuccess: (now) => {
      showApplication(client, acting, now);
      tell(t('passport.filled', { count: now.answers.filter(({ answered }) => answered).length - (application.answers.length - open.length) }));
    },
  });
  if (data === undefined || waiting.length === 0) {
    return null;
  }
  return (
    <section className="notice stack" aria-label={t('passport.title')}>
      <p>
        <strong>{t('passport.waits', { count: waiting.length })}</strong>
      </p>
      {data.offered ? null : <WhatIsShared />}
      {fill.error === null ? null : <Trouble problem={fill.error} what={t('passport.notFilled')} />}
      <p>
        <button type="button" className="button" aria-disabled={fill.isPending} onClick={() => { if (!fill.isPending) { fill.mutate(); } }}>
          {t(data.offered ? 'passport.fill' : 'passport.consentAndFill')}
        </button>
      </p>
    </section>
  );
}
