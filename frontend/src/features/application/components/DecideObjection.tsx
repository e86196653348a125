import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application, Decisions, ObjectionCase, ObjectionDecision } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { decideObjection, decisionsQuery } from '@/features/application/api/decisions';
import { AskReason } from '@/features/application/components/AskReason';
import { kindOf } from '@/features/application/objections';

interface DecideObjectionProps {
  application: Application;
  objection: ObjectionCase;
  onDone: (now: Decisions) => void;
  onClose: () => void;
}

type Outcome = ObjectionDecision['outcome'];

const outcomes = ['FOUNDED', 'UNFOUNDED', 'INADMISSIBLE'] as const satisfies readonly Outcome[];

/** The decision on an objection, by somebody else than who took the decision it is about. */
export function DecideObjection({ application, objection, onDone, onClose }: DecideObjectionProps) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const keyOf = useKeyOf();
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [tried, setTried] = useState(false);
  const decide = useMutation({
    mutationFn: (decision: ObjectionDecision) => decideObjection(acting, application.id, objection.id, decision, objection.version, keyOf(JSON.stringify(decision))),
    onSuccess: (now) => {
      tell(t('objection.told', { name: application.organisation.name }));
      onDone(now);
    },
    onError: () => client.invalidateQueries({ queryKey: decisionsQuery(acting, application.id).queryKey }),
  });
  return (
    <AskReason
      title={t('objection.decide')}
      label={t('decision.whyProviderReads')}
      longest={8000}
      confirm={t('objection.decideNow')}
      busy={decide.isPending}
      problem={decide.error}
      failed={t('objection.notDecided')}
      draft={{ form: 'objection-decision', subject: `${application.id}.${objection.id}`, what: t('draft.of.decision') }}
      chosen={{
        value: { outcome },
        restore: (former) => { setOutcome(outcomes.find((one) => one === former['outcome']) ?? ''); },
        lacking: () => {
          setTried(true);
          return outcome === '' ? 'objection-outcome' : undefined;
        },
      }}
      onConfirm={(reasons) => (outcome === '' ? Promise.reject(new Error(t('objection.chooseOutcome'))) : decide.mutateAsync({ outcome, reasons }))}
      onClose={onClose}
    >
      <p>{t(`objection.otherPerson.${kindOf(objection)}`)}</p>
      <ChoiceGroup
        id="objection-outcome"
        legend={t('objection.whatDecided')}
        choices={outcomes.map((one) => ({ value: one, label: t(`objection.outcome.${one}`), hint: t(`objection.outcomeHint.${one}`) }))}
        value={outcome}
        onChoose={setOutcome}
        error={tried && outcome === '' ? t('objection.chooseOutcome') : ''}
      />
    </AskReason>
  );
}
