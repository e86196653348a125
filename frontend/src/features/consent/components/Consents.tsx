import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AskedConsent, Subcontracting } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { takeLetter } from '@/features/consent/api/subcontractings';

const looks: Record<AskedConsent['state'], string> = { ASKED: 'waiting', QUESTION: 'waiting', CONSENTED: 'approved', REFUSED: 'refused', WITHDRAWN: 'neutral', REVOKED: 'refused' };

/** Who was asked, and what came of it; each answer with its letter. */
export function Consents({ report }: { report: Subcontracting }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const letter = useMutation({
    mutationFn: ({ place }: { place: string }) => takeLetter(acting, report.id, place, `toestemming-${place.toLowerCase()}.pdf`),
    onError: (problem) => {
      tell(`${t('consent.letterFailed')} ${why(problem, t)}`, { kind: 'refused' });
    },
  });
  const nameOf = (consent: AskedConsent) => consent.municipality ?? t('consent.forAll', { tenant: acting.tenant.name });
  return (
    <section>
      <h2>{t('consent.title2')}</h2>
      <ul className="consent-list">
        {report.consents.map((consent) => (
          <li key={consent.place}>
            <div>
              <strong>{nameOf(consent)}</strong>
              {consent.municipality != null && consent.byRegion ? <span className="small quiet under">{t('consent.byRegion')}</span> : null}
            </div>
            <div>
              <span className={`state ${looks[consent.state]}`}>{t(`consent.answer.${consent.state}`)}</span>
              {consent.state === 'ASKED' && consent.dueOn != null ? <span className="small under">{t('consent.answerBy', { date: longDate(consent.dueOn, i18n.language) })}</span> : null}
              {consent.state === 'QUESTION' ? <span className="small under">{t('consent.standsStill')}</span> : null}
              {consent.decidedOn == null ? null : (
                <span className="small under">
                  {t('consent.decidedOn', { date: longDate(consent.decidedOn, i18n.language), name: consent.decidedBy ?? '' })}
                  {consent.onTime === false ? `, ${t('consent.late')}` : ''}
                </span>
              )}
              {consent.revokedOn == null || consent.lastDay == null ? null : (
                <>
                  <span className="small under">{t('consent.revokedOn', { date: longDate(consent.revokedOn, i18n.language), last: longDate(consent.lastDay, i18n.language) })}</span>
                  <p className="consent-text">{consent.revokedWhy}</p>
                </>
              )}
              {consent.reason == null ? null : <p className="consent-text">{consent.reason}</p>}
              {consent.decidedOn == null ? null : (
                <button type="button" className="link-button no-print" aria-label={t('consent.letterOf', { name: nameOf(consent) })} aria-disabled={letter.isPending} onClick={() => { if (!letter.isPending) { letter.mutate({ place: consent.place }); } }}>
                  {t('consent.letter')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
