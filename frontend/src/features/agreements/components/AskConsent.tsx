import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Agreement } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { askConsent } from '@/features/agreements/api/consent';

interface AskConsentProps {
  agreement: Agreement;
  /** Name of the subcontractor. */
  party: string;
  onClose: () => void;
}

/** What the agreement does not say of the work: in general words what is done, and whether one works alone. The rest goes along from the agreement. */
export function AskConsent({ agreement, party, onClose }: AskConsentProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyFor = useKeyOf();
  const [task, setTask] = useState('');
  const [alone, setAlone] = useState(false);
  const [tried, setTried] = useState(false);
  const asking = useMutation({
    mutationFn: () => askConsent(acting, agreement.id, task, alone, keyFor({ task, alone })),
    onSuccess: async ({ id }) => {
      onClose();
      for (const part of ['subcontractings', 'agreement', 'agreements', 'register', 'today']) {
        void client.invalidateQueries({ queryKey: keyOf(acting, part) });
      }
      tell(t(alone ? 'agreements.consent.registered' : 'agreements.consent.done', { party }));
      await navigate({ to: '/$tenant/toestemming/$report', params: { tenant: acting.tenant.slug, report: id } });
    },
  });
  const refused = asking.error instanceof ApiProblem ? asking.error.errors.find(({ pointer }) => pointer === '/task')?.detail : undefined;
  const lacks = task.trim() === '';
  const go = () => {
    setTried(true);
    if (lacks) {
      document.getElementById('consent-task')?.focus();
    } else if (!asking.isPending) {
      asking.mutate();
    }
  };
  return (
    <Question
      title={t('agreements.consent.title', { party })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" aria-disabled={asking.isPending} onClick={go}>
            {t(alone ? 'agreements.consent.register' : 'agreements.consent.ask')}
          </button>
        </>
      }
    >
      {asking.error === null || refused !== undefined ? null : <Trouble problem={asking.error} what={t('agreements.notDone')} />}
      <p>{t('agreements.consent.text', { tenant: acting.tenant.name })}</p>
      <TextArea
        id="consent-task"
        label={t('consent.task')}
        helperText={t('consent.taskHint')}
        required
        maxlength={2000}
        {...bound({ value: task, onChange: setTask, onBlur: () => undefined }, tried && lacks ? t('consent.fault.taskMissing') : (refused ?? ''))}
      />
      <label className="check">
        <input type="checkbox" checked={alone} onChange={(event) => { setAlone(event.target.checked); }} />
        <span>
          {t('agreements.consent.alone')}
          <span className="small quiet under">{t('agreements.consent.aloneText')}</span>
        </span>
      </label>
    </Question>
  );
}
