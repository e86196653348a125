import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { Question } from '@/shared/patterns/confirm/Question';
import { Trouble } from '@/shared/ui/Trouble';
import { NameField } from '@/features/models/components/NameField';
import '@/shared/patterns/form/form.css';

/** Another name for a model contract. */
export function RenameModel({ given, onSave, onClose }: { given: string; onSave: (name: string) => Promise<void>; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(given);
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const refused = problem instanceof ApiProblem ? problem.errors.find(({ pointer }) => pointer === '/name')?.detail : undefined;

  async function send() {
    setBusy(true);
    try {
      await onSave(name);
    } catch (failure) {
      setProblem(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    }
  }

  return (
    <Question
      title={t('models.rename')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="submit" form="rename-model" className="button primary" aria-disabled={busy}>
            {t('models.save')}
          </button>
        </>
      }
    >
      <form
        id="rename-model"
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) {
            void send();
          }
        }}
      >
        {problem === undefined || refused !== undefined ? null : <Trouble problem={problem} what={t('models.changeFailed')} />}
        <NameField value={name} error={refused} onChange={setName} />
      </form>
    </Question>
  );
}
