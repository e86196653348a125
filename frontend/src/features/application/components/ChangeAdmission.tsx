import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Application } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { refreshApplication } from '@/features/application/api/applications';
import { changeAdmission } from '@/features/application/api/decisions';
import { AskReason } from '@/features/application/components/AskReason';
import { useQuestion } from '@/features/application/useQuestion';

const kinds = ['SUSPEND', 'RESUME', 'REASSESS'] as const;
const steps = { SUSPEND: 'suspension', RESUME: 'resumption', REASSESS: 'reassessment' } as const;
/** What the address calls the question. */
const questions = { SUSPEND: 'schorsing', RESUME: 'einde-schorsing', REASSESS: 'herbeoordeling' } as const;

/** What a region can do with an admission: suspend it, end that, have it assessed again; each with a reason the provider reads. */
export function ChangeAdmission({ application }: { application: Application }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const [asked, ask] = useQuestion();
  const possible = kinds.filter((step) => application.may.includes(step));
  const asking = possible.find((step) => questions[step] === asked);
  const change = useMutation({
    mutationFn: ({ step, reason }: { step: keyof typeof steps; reason: string }) => changeAdmission(acting, application.id, steps[step], reason, keyOf(step + reason)),
    onSuccess: (_, { step }) => {
      ask(undefined);
      tell(t(`decision.change.done.${step}`, { name: application.organisation.name }));
      refreshApplication(client, acting, application.id, 'assessment', 'decisions', 'decision-basis');
    },
  });
  return (
    <div className="row no-print">
      {possible.map((step) => (
        <button key={step} type="button" className="button" onClick={() => { change.reset(); ask(questions[step]); }}>
          {t(`decision.change.button.${step}`)}
        </button>
      ))}
      {asking === undefined ? null : (
        <AskReason
          key={asking}
          title={t(`decision.change.title.${asking}`)}
          label={t('decision.whyProviderReads')}
          longest={2000}
          confirm={t(`decision.change.button.${asking}`)}
          danger={asking === 'SUSPEND'}
          busy={change.isPending}
          problem={change.error}
          failed={t('decision.notChanged')}
          draft={{ form: `admission-${steps[asking]}`, subject: application.id, what: t('draft.of.reason') }}
          onConfirm={(reason) => change.mutateAsync({ step: asking, reason })}
          onClose={() => { ask(undefined); }}
        >
          <p>{t(`decision.change.effect.${asking}`, { name: application.organisation.name })}</p>
        </AskReason>
      )}
    </div>
  );
}
