import { useMutation, useQueryClient } from '@tanstack/react-query';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { showApplication, withdraw } from '@/features/application/api/applications';

/** The way back for the provider: asks first, and says what it means. */
export function Withdraw({ application }: { application: Application }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const leave = application.may.includes('LEAVE');
  const take = useMutation({
    mutationFn: () => withdraw(acting, application.id, reason, keyOf(reason)),
    onSuccess: (now) => {
      setAsking(false);
      tell(t(leave ? 'application.left' : 'application.withdrawn'));
      showApplication(client, acting, now);
    },
  });
  return (
    <p className="no-print">
      <button type="button" className="button" onClick={() => { setAsking(true); }}>
        {t(leave ? 'application.leave' : 'application.withdraw')}
      </button>
      {asking ? (
        <Question
          title={t(leave ? 'application.leaveTitle' : 'application.withdrawTitle')}
          onClose={() => { setAsking(false); }}
          actions={
            <>
              <button type="button" className="button" onClick={() => { setAsking(false); }}>
                {t('change.cancel')}
              </button>
              <button type="button" className="button danger" aria-disabled={take.isPending} onClick={() => { if (!take.isPending) { take.mutate(); } }}>
                {t(leave ? 'application.leave' : 'application.withdraw')}
              </button>
            </>
          }
        >
          <p>{t(leave ? 'application.leaveEffect' : application.state === 'DRAFT' ? 'application.withdrawDraftEffect' : 'application.withdrawEffect', { tenant: acting.tenant.name })}</p>
          <TextArea label={t('application.reason')} maxlength={2000} value={reason} onValueChanged={(event) => { setReason(event.detail.value); }} />
          {take.error === null ? null : <Trouble problem={take.error} what={t('application.notWithdrawn')} />}
        </Question>
      ) : null}
    </p>
  );
}
