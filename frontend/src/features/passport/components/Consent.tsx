import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnPassport } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { keyOf } from '@/shared/session/tenantApi';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { giveConsent, passportQuery, withdrawConsent } from '@/features/passport/api/passport';

/** Whether this region may use the passport, what that means in plain words, and which other regions may. */
export function Consent({ passport }: { passport: OwnPassport }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const tenant = acting.tenant.name;
  const show = (now: OwnPassport) => {
    client.setQueryData(passportQuery(acting).queryKey, now);
    void client.invalidateQueries({ queryKey: keyOf(acting, 'passport-offer') });
  };
  const turn = useMutation({
    mutationFn: (give: boolean) => (give ? giveConsent(acting) : withdrawConsent(acting)),
    onSuccess: (now, give) => {
      show(now);
      undoable(t, t(give ? 'passport.given' : 'passport.withdrawn', { tenant }), t('undo.button'), async () => { show(await (give ? withdrawConsent(acting) : giveConsent(acting))); });
    },
  });
  const elsewhere = passport.consents.filter(({ here }) => !here);
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">{t('passport.consent')}</h2>
      <div className="stack consent">
        <p>
          <strong>{t(passport.offered ? 'passport.consentOn' : 'passport.consentOff', { tenant })}</strong>
        </p>
        <p>{t('passport.whatIsSeen', { tenant })}</p>
        <p>{t('passport.whatIsNotSeen')}</p>
        <p className="quiet">{t('passport.untilWhen')}</p>
        {turn.error === null ? null : <Trouble problem={turn.error} what={t(passport.offered ? 'passport.notWithdrawn' : 'passport.notGiven')} />}
        <p>
          <button type="button" className={passport.offered ? 'button' : 'button primary'} aria-disabled={turn.isPending} onClick={() => { if (!turn.isPending) { turn.mutate(!passport.offered); } }}>
            {t(passport.offered ? 'passport.withdraw' : 'passport.give')}
          </button>
        </p>
        {elsewhere.length === 0 ? null : (
          <>
            <h3>{t('passport.elsewhere')}</h3>
            <ul className="elsewhere">
              {elsewhere.map(({ region, givenAt }) => (
                <li key={region}>
                  {region}, {t('passport.since', { date: longDate(givenAt, i18n.language) })}
                </li>
              ))}
            </ul>
            <p className="small quiet">{t('passport.elsewhereHow')}</p>
          </>
        )}
      </div>
    </section>
  );
}
