import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Trouble } from '@/shared/ui/Trouble';
import { agreementsToMediateQuery, askMediation, showMediation } from '@/features/mediation/api/mediations';

/** Asks the region to mediate about one of one's agreements. */
export function AskMediation({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useKeyOf();
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState('');
  const agreements = useQuery(agreementsToMediateQuery(acting));
  const agreement = chosen ?? agreements.data?.[0]?.id;
  const asking = useMutation({
    mutationFn: () => askMediation(acting, agreement ?? '', reason, key([agreement, reason])),
    onSuccess: async (asked) => {
      showMediation(client, acting, asked);
      await navigate({ to: '/$tenant/bemiddeling/$mediation', params: { tenant: acting.tenant.slug, mediation: asked.id } });
    },
  });
  return (
    <Question
      title={t('mediation.ask')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          {agreement === undefined ? null : (
            <button type="button" className="button primary" aria-disabled={asking.isPending} onClick={() => { if (!asking.isPending) { asking.mutate(); } }}>
              {t('mediation.send')}
            </button>
          )}
        </>
      }
    >
      {asking.error === null ? null : <Trouble problem={asking.error} what={t('mediation.askFailed')} />}
      {agreements.error === null ? null : <Trouble problem={agreements.error} what={t('mediation.agreementsFailed')} retry={() => void agreements.refetch()} />}
      {agreements.data === undefined && agreements.error === null ? <Loading label={t('table.loading')} lines={2} /> : null}
      {agreements.data?.length === 0 ? <p>{t('mediation.noAgreement')}</p> : null}
      {agreement === undefined ? null : (
        <>
          <p>{t('mediation.askEffect')}</p>
          <div className="labelled">
            <label htmlFor="mediation-agreement">{t('mediation.agreement')}</label>
            <select id="mediation-agreement" className="select" value={agreement} onChange={(event) => { setChosen(event.target.value); }}>
              {agreements.data?.map(({ id, title, headName }) => (
                <option key={id} value={id}>
                  {title} ({headName})
                </option>
              ))}
            </select>
          </div>
          <TextArea label={t('mediation.why')} helperText={t('mediation.whyHint')} maxlength={4000} required value={reason} onValueChanged={(event) => { setReason(event.detail.value); }} />
        </>
      )}
    </Question>
  );
}
