import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { ChoiceQuestion } from '@/shared/patterns/confirm/ChoiceQuestion';
import { useActing } from '@/shared/session/session';
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
    <ChoiceQuestion
      title={t('mediation.ask')}
      choices={{ ...agreements, data: agreements.data?.map(({ id, title, headName }) => ({ value: id, label: `${title} (${headName})` })) }}
      none={t('mediation.noAgreement')}
      unread={t('mediation.agreementsFailed')}
      label={t('mediation.agreement')}
      chosen={agreement}
      onChoose={setChosen}
      doing={asking}
      action={t('mediation.send')}
      failed={t('mediation.askFailed')}
      lead={<p>{t('mediation.askEffect')}</p>}
      onClose={onClose}
    >
      <TextArea label={t('mediation.why')} helperText={t('mediation.whyHint')} maxlength={4000} required value={reason} onValueChanged={(event) => { setReason(event.detail.value); }} />
    </ChoiceQuestion>
  );
}
