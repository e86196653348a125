import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { headersFor, tenantPath } from '@/shared/api/client';
import type { CompletenessGap, CriterionAnswer, EvidenceDocument } from '@/shared/api/types';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { UploadField } from '@/shared/patterns/upload/UploadField';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { applicationQuery, removeFile, showAnswer } from '@/features/application/api/applications';
import { EvidenceFile } from '@/features/application/components/EvidenceFile';

const MOST_BYTES = 20_000_000;

interface EvidenceFilesProps {
  application: string;
  answer: CriterionAnswer;
  gaps: readonly CompletenessGap[];
  onShow: (file: string) => void;
}

/** The documents with an answer, each with its dates, and the place to add one. */
export function EvidenceFiles({ application, answer, gaps, onShow }: EvidenceFilesProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [removing, setRemoving] = useState<EvidenceDocument>();
  const { code, evidence } = answer.criterion;
  const remove = useMutation({
    mutationFn: (file: EvidenceDocument) => removeFile(acting, application, file.id),
    onSuccess: (_, file) => {
      tell(t('application.removed', { name: file.name }));
      return client.invalidateQueries({ queryKey: applicationQuery(acting, application).queryKey });
    },
    onError: (problem) => { tell(why(problem, t), { kind: 'refused' }); },
  });
  return (
    <div className="evidence">
      {answer.files.length === 0 ? null : (
        <ul className="evidence-files" aria-label={t('application.files')}>
          {answer.files.map((file) => (
            <EvidenceFile key={file.id} application={application} code={code} file={file} gaps={gaps} dated={evidence.notOlderThanMonths != null || evidence.validMonths != null} onShow={() => { onShow(file.id); }} onRemove={() => { setRemoving(file); }} />
          ))}
        </ul>
      )}
      <UploadField
        target={`${tenantPath(acting.tenant.slug)}/applications/${application}/answers/${encodeURIComponent(code)}/files`}
        headers={() => headersFor('POST', acting.party.id)}
        accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
        choose={t(answer.files.length === 0 ? 'application.choose' : 'application.chooseMore')}
        hint={evidence.notOlderThanMonths == null ? t('application.chooseHint') : `${t('application.chooseHint')} ${t('application.chooseAge', { count: evidence.notOlderThanMonths })}`}
        maxBytes={MOST_BYTES}
        quiet
        onUploaded={(now) => { showAnswer(client, acting, application, now as CriterionAnswer); }}
      />
      {removing === undefined ? null : (
        <Confirm title={t('application.removeTitle')} confirm={t('application.remove')} danger onCancel={() => { setRemoving(undefined); }} onConfirm={() => { remove.mutate(removing); setRemoving(undefined); }}>
          {t('application.removeEffect', { name: removing.name })}
        </Confirm>
      )}
    </div>
  );
}
