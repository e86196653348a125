import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Agreement } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { EXTENSION_NOTICE_MONTHS, monthsBefore } from '@/features/agreements/editor/days';
import { LiveText } from '@/features/agreements/editor/LiveText';
import { OfferQuestion } from '@/features/agreements/editor/OfferQuestion';
import { saidOf } from '@/features/agreements/editor/problems';
import { Rules } from '@/features/agreements/editor/Rules';
import { useOffer } from '@/features/agreements/editor/useOffer';

/** An extension changes the last day and nothing else: it is looked at and offered, or thrown away and begun anew with another day. */
export function ExtensionDraft({ agreement }: { agreement: Agreement }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const [asked, setAsked] = useState(false);
  const { offering, discarding } = useOffer(agreement, () => undefined);
  const shown = agreement.shown;
  const now = agreement.endsOn ?? '';
  const said = saidOf(shown?.problems ?? []).map((one) => ({ ...one, field: undefined }));
  const problem = offering.error ?? discarding.error;
  const date = (day: string | null | undefined) => (day == null || day === '' ? '' : longDate(day, i18n.language));
  return (
    <>
      <div className="extension">
        <p>{t('agreementDraft.extensionText', { from: date(now), until: date(shown?.terms.endsOn) })}</p>
        {now === '' ? null : <p className="hint">{t('agreementDraft.extensionNotice', { date: date(monthsBefore(now, EXTENSION_NOTICE_MONTHS)) })}</p>}
        <Rules said={said} checking={false} />
        {problem === null ? null : <Trouble problem={problem} what={t(offering.error === null ? 'agreementDraft.notDiscarded' : 'agreementDraft.notOffered')} />}
        {problem instanceof ApiProblem && problem.errors.length > 0 ? <ul>{problem.errors.map(({ pointer, detail }) => <li key={pointer + detail}>{detail}</li>)}</ul> : null}
        <div className="row">
          <button type="button" className="button primary" aria-disabled={offering.isPending || said.length > 0} onClick={() => { if (!offering.isPending && said.length === 0) { setAsked(true); } }}>
            {t('agreementDraft.offer')}
          </button>
          <button type="button" className="button" aria-disabled={discarding.isPending} onClick={() => { if (!discarding.isPending) { discarding.mutate(); } }}>
            {t('agreementDraft.discard')}
          </button>
        </div>
      </div>
      <LiveText name={t('agreementDraft.textName', { title: agreement.title })} articles={shown?.articles ?? []} current={undefined} />
      {asked && shown != null ? <OfferQuestion agreement={agreement} by={acting.party.name} terms={shown.terms} deviations={shown.deviations.length} onClose={() => { setAsked(false); }} onOffer={() => { setAsked(false); offering.mutate(); }} /> : null}
    </>
  );
}
