import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Declaration } from '@/shared/api/types';
import { euros } from '@/shared/format/numbers';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing, useCan } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { approveDeclaration, correctDeclaration, declarationQuery, disputeDeclaration, showDeclaration } from '@/features/declarations/api/declarations';

/** What can be done with what was sent: the region approves or disputes it, who declares corrects it. */
export function DeclarationSteps({ shown }: { shown: Declaration }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const decides = useCan('declaration:decide');
  const [asked, setAsked] = useState<'approve' | 'dispute' | 'correct'>();
  const [reason, setReason] = useState('');
  const { declaration, own, versions, broken } = shown;
  const step = useMutation({
    mutationFn: (which: 'approve' | 'dispute' | 'correct') => (which === 'approve' ? approveDeclaration(acting, shown) : which === 'dispute' ? disputeDeclaration(acting, shown, reason) : correctDeclaration(acting, shown, reason)),
    onSuccess: (now, which) => {
      showDeclaration(client, acting, now);
      setAsked(undefined);
      setReason('');
      if (which !== 'correct') {
        tell(t(which === 'approve' ? 'declaration.approved' : 'declaration.disputed'));
      }
    },
    onError: (problem) => {
      setAsked((now) => (now === 'approve' ? undefined : now));
      if (problem instanceof ApiProblem && problem.status === 412) {
        void client.invalidateQueries({ queryKey: declarationQuery(acting, declaration.id).queryKey });
      }
    },
  });
  const waits = decides && declaration.state === 'SENT';
  const corrects = own && declaration.state !== 'DRAFT' && versions.every(({ state }) => state !== 'DRAFT');
  const amount = euros(declaration.totalCents, i18n.language);
  const faults = step.error instanceof ApiProblem ? step.error.errors : [];
  const close = () => {
    setAsked(undefined);
    step.reset();
  };
  return (
    <>
      {step.error === null || asked !== undefined ? null : <Trouble problem={step.error} what={t('declaration.stepFailed')} />}
      <div className="row no-print">
        {waits && broken.length === 0 ? (
          <button type="button" className="button primary" onClick={() => { step.reset(); setAsked('approve'); }}>
            {t('declaration.approve')}
          </button>
        ) : null}
        {waits ? (
          <button type="button" className="button" onClick={() => { step.reset(); setAsked('dispute'); }}>
            {t('declaration.dispute')}
          </button>
        ) : null}
        {corrects ? (
          <button type="button" className={declaration.state === 'DISPUTED' ? 'button primary' : 'button'} onClick={() => { step.reset(); setAsked('correct'); }}>
            {t('declaration.correct')}
          </button>
        ) : null}
      </div>
      {asked === 'approve' ? (
        <Confirm title={t('declaration.approveTitle', { amount })} confirm={t('declaration.approve')} onConfirm={() => { step.mutate('approve'); }} onCancel={close}>
          {t('declaration.approveText')}
        </Confirm>
      ) : null}
      {asked === 'dispute' || asked === 'correct' ? (
        <Question
          title={t(asked === 'dispute' ? 'declaration.disputeTitle' : 'declaration.correctTitle')}
          onClose={close}
          actions={
            <>
              <button type="button" className="button" onClick={close}>
                {t('change.cancel')}
              </button>
              <button type="button" className="button primary" aria-disabled={step.isPending} onClick={() => { if (!step.isPending) { step.mutate(asked); } }}>
                {t(asked === 'dispute' ? 'declaration.dispute' : 'declaration.correctGo')}
              </button>
            </>
          }
        >
          {step.error === null || faults.length > 0 ? null : <Trouble problem={step.error} what={t('declaration.stepFailed')} />}
          {asked === 'correct' ? <p>{t('declaration.correctText')}</p> : null}
          <TextArea
            label={t(asked === 'dispute' ? 'declaration.disputeWhy' : 'declaration.reason')}
            helperText={asked === 'dispute' ? t('declaration.disputeHint', { name: declaration.organisationName }) : t('declaration.noClients')}
            maxlength={2000}
            required
            manualValidation
            invalid={faults.length > 0}
            errorMessage={faults[0]?.detail ?? ''}
            value={reason}
            onValueChanged={(event) => { setReason(event.detail.value); }}
          />
        </Question>
      ) : null}
    </>
  );
}
