import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Referral } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { answerReferral, refreshReferral } from '@/features/referrals/api/referrals';
import { weeksFrom } from '@/features/referrals/week';

const WEEKS = 27;

/** The subcontractor accepts with a week, or declines with a reason. */
export function AnswerReferral({ referral: { id, headName }, accepts, onClose }: { referral: Referral; accepts: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [weeks] = useState(() => weeksFrom(today(), WEEKS));
  const [week, setWeek] = useState(weeks[1]?.code ?? '');
  const [reason, setReason] = useState('');
  const [aboutNobody, setAboutNobody] = useState(false);
  const answering = useMutation({
    mutationFn: () => answerReferral(acting, id, accepts ? { accepted: true, startWeek: week } : { accepted: false, reason, aboutNobody }),
    onSuccess: async () => {
      onClose();
      tell(t(accepts ? 'referral.accepted' : 'referral.declined', { name: headName }));
      await refreshReferral(client, acting, id);
    },
  });
  const fault = answering.error instanceof ApiProblem ? answering.error.errors.find(({ pointer }) => pointer === '/reason') : undefined;
  const title = t(accepts ? 'referral.accept' : 'referral.decline');
  return (
    <Question
      title={title}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" aria-disabled={answering.isPending} onClick={() => { if (!answering.isPending) { answering.mutate(); } }}>
            {title}
          </button>
        </>
      }
    >
      {answering.error === null || fault !== undefined ? null : <Trouble problem={answering.error} what={t('referral.answerFailed')} />}
      <p>{t(accepts ? 'referral.acceptEffect' : 'referral.declineEffect', { name: headName })}</p>
      {accepts ? (
        <div className="labelled">
          <label htmlFor="referral-week">{t('referral.startWeek')}</label>
          <select id="referral-week" className="select" value={week} onChange={(event) => { setWeek(event.target.value); }}>
            {weeks.map(({ code, number, monday, sunday }) => (
              <option key={code} value={code}>
                {t('referral.week', { number, from: longDate(monday, i18n.language), until: longDate(sunday, i18n.language) })}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <>
          <TextArea id="referral-reason" label={t('referral.reason')} maxlength={2000} required {...bound({ value: reason, onChange: setReason, onBlur: () => undefined }, fault?.detail ?? '')} />
          {fault?.code === 'looks-like-somebody' || aboutNobody ? (
            <label className="choice">
              <input type="checkbox" checked={aboutNobody} onChange={(event) => { setAboutNobody(event.target.checked); }} />
              <span>{t('referral.aboutNobody')}</span>
            </label>
          ) : null}
        </>
      )}
    </Question>
  );
}
