import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { AgreementKind, Variant } from '@/shared/api/types';
import { Question } from '@/shared/patterns/confirm/Question';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { examplesQuery } from '@/features/models/api/models';
import { NameField } from '@/features/models/components/NameField';
import { kinds, variants } from '@/features/models/kinds';
import '@/shared/patterns/form/form.css';

export interface NewModelFacts {
  name: string;
  kind: AgreementKind;
  variant: Variant;
  fromExample: boolean;
}

/** What a new model contract is for, and what its text begins with. */
export function NewModel({ onSave, onClose }: { onSave: (facts: NewModelFacts) => Promise<void>; onClose: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const examples = useQuery(examplesQuery(acting)).data ?? [];
  const [facts, setFacts] = useState<NewModelFacts>({ name: '', kind: 'HEAD_SUB', variant: 'EFFORT', fromExample: true });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const refused = problem instanceof ApiProblem ? problem.errors : [];
  const example = examples.find(({ kind, variant }) => kind === facts.kind && variant === facts.variant);

  async function send() {
    setBusy(true);
    try {
      await onSave({ ...facts, fromExample: facts.fromExample && example !== undefined });
    } catch (failure) {
      setProblem(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    }
  }

  return (
    <Question
      title={t('models.add')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="submit" form="new-model" className="button primary" aria-disabled={busy}>
            {t('models.addSave')}
          </button>
        </>
      }
    >
      <form
        id="new-model"
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) {
            void send();
          }
        }}
      >
        {problem === undefined || refused.length > 0 ? null : <Trouble problem={problem} what={t('models.changeFailed')} />}
        <NameField value={facts.name} error={refused.find(({ pointer }) => pointer === '/name')?.detail} onChange={(name) => { setFacts({ ...facts, name }); }} />
        <ChoiceGroup id="model-kind" legend={t('models.kindQuestion')} choices={kinds.map((one) => ({ value: one, label: t(`models.kind.${one}`) }))} value={facts.kind} onChoose={(kind) => { setFacts({ ...facts, kind }); }} />
        <ChoiceGroup id="model-variant" legend={t('models.variantQuestion')} choices={variants.map((one) => ({ value: one, label: t(`models.variant.${one}`), hint: t(`models.variantHint.${one}`) }))} value={facts.variant} onChoose={(variant) => { setFacts({ ...facts, variant }); }} />
        {example === undefined ? null : (
          <label className="choice">
            <input type="checkbox" checked={facts.fromExample} onChange={(event) => { setFacts({ ...facts, fromExample: event.target.checked }); }} />
            <span>
              {t('models.fromExample')}
              <span className="hint">{t('models.fromExampleHint', { count: example.articles })}</span>
            </span>
          </label>
        )}
      </form>
    </Question>
  );
}
