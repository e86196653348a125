import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Agreement, AgreementVersion } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { useUnsaved } from '@/shared/keep/useUnsaved';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { offer, showAgreement } from '@/features/agreements/api/agreements';
import { partiesOf, placeOfDraft } from '@/features/agreements/steps';

/** Offers a draft to the other party; from then on its text stays as it is. What was typed last is on the server before that. */
export function Offer({ agreement, version }: { agreement: Agreement; version: AgreementVersion }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyFor = useKeyOf();
  const { stuck, underway } = useUnsaved(placeOfDraft(acting.party.id, agreement.id, version.number));
  const [asking, setAsking] = useState(false);
  const other = partiesOf(agreement).find(({ id }) => id !== acting.party.id)?.name ?? '';
  const offering = useMutation({
    mutationFn: () => offer(acting, agreement.id, version.version, keyFor(version.version)),
    onSuccess: (now) => {
      setAsking(false);
      showAgreement(client, acting, now);
      tell(t('agreements.isOffered', { party: other }));
    },
  });
  const close = () => {
    setAsking(false);
    offering.reset();
  };
  const problem = offering.error;
  const busy = underway.size > 0;
  return (
    <>
      {stuck.size > 0 ? (
        <Link to="/$tenant/overeenkomsten/$agreement/concept" params={{ tenant: acting.tenant.slug, agreement: agreement.id }} className="button primary">
          {t('agreements.toNotKept')}
        </Link>
      ) : (
        <button type="button" className="button primary" aria-disabled={busy} onClick={() => { if (!busy) { setAsking(true); } }}>
          {t('agreements.offer')}
        </button>
      )}
      {asking ? (
        <Question
          title={t('agreements.offerTitle', { title: agreement.title, party: other })}
          onClose={close}
          actions={
            <>
              <button type="button" className="button" onClick={close}>
                {t('change.cancel')}
              </button>
              <button type="button" className="button primary" aria-disabled={offering.isPending} onClick={() => { if (!offering.isPending) { offering.mutate(); } }}>
                {t('agreements.offer')}
              </button>
            </>
          }
        >
          {problem === null ? null : <Trouble problem={problem} what={t('agreements.notOffered')} />}
          {problem instanceof ApiProblem && problem.errors.length > 0 ? (
            <ul>
              {problem.errors.map(({ pointer, code, detail }) => (
                <li key={`${pointer} ${code} ${detail}`}>{detail}</li>
              ))}
            </ul>
          ) : null}
          <p>{t('agreements.offerText', { party: other })}</p>
        </Question>
      ) : null}
    </>
  );
}
