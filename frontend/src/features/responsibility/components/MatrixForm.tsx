import { TextField } from '@vaadin/react-components/TextField.js';
import { useTranslation } from 'react-i18next';
import type { ResponsibilityMatrix, ResponsibleParty } from '@/shared/api/types';
import { DraftBar } from '@/shared/draft/DraftBar';
import { bound } from '@/shared/patterns/form/bound';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFormOver } from '@/shared/patterns/form/useFormOver';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { responsibilitiesQuery, writeResponsibilities } from '@/features/responsibility/api/responsibilities';
import { nameOf, partiesOf } from '@/features/responsibility/parties';
import '@/shared/patterns/form/form.css';

type Task = ResponsibilityMatrix['tasks'][number]['task'];
interface Typed {
  whose: Partial<Record<Task, string>>;
  how: Partial<Record<Task, string>>;
  desk: Partial<Record<ResponsibleParty, string>>;
  phone: Partial<Record<ResponsibleParty, string>>;
  email: Partial<Record<ResponsibleParty, string>>;
}

/** Says for each task whose it is and how it is done, and how the parties are reached. What the signed text says is not changed here. */
export function MatrixForm({ matrix, onDone }: { matrix: ResponsibilityMatrix; onDone: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const parties = partiesOf(matrix);
  const { typed, setTyped, attempt, draft, saving, errors, faultOf } = useFormOver({
    draftOf: { form: 'responsibilities', subject: matrix.agreementId },
    begin: () => ({ ...typedOf(matrix) }),
    query: responsibilitiesQuery(acting, matrix.agreementId).queryKey,
    save: ({ whose, how, desk, phone, email }) =>
      writeResponsibilities(acting, matrix, {
        tasks: matrix.tasks.map(({ task, agreed }) => ({ task, party: agreed ? null : (parties.find((party) => party === whose[task]) ?? null), how: how[task] ?? '' })),
        desks: parties.map((party) => ({ party, desk: desk[party] ?? '', phone: phone[party] ?? '', email: email[party] ?? '' })),
      }),
    onSaved: () => {
      tell(t('responsibility.saved'));
      onDone();
    },
  });
  const set = <Part extends keyof Typed>(part: Part, of: keyof Typed[Part], value: string) => {
    setTyped((now) => ({ ...now, [part]: { ...now[part], [of]: value } }));
  };
  return (
    <form
      className="stack-l matrix-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving.isPending) {
          saving.mutate();
        }
      }}
    >
      <ErrorSummary title={t('responsibility.notSaved')} attempt={attempt} errors={errors.map(({ pointer, detail }) => ({ field: fieldOf(pointer, matrix, parties), text: detail }))} />
      {saving.error === null || errors.length > 0 ? null : <Trouble problem={saving.error} what={t('responsibility.notSaved')} />}
      <section>
        <h2>{t('responsibility.tasks')}</h2>
        <ol className="matrix-tasks">
          {matrix.tasks.map(({ task, label, question, party, agreed }, index) => (
            <li key={task}>
              <div>
                <strong>{label}</strong>
                <span className="small quiet under">{question}</span>
              </div>
              {agreed && party != null ? (
                <p>
                  {t(`responsibility.party.${party}`)}
                  <span className="small quiet under">{t('responsibility.agreed')}</span>
                </p>
              ) : (
                <select id={`whose-${task}`} className="input" aria-label={t('responsibility.whoseOf', { task: label })} value={typed.whose[task] ?? ''} onChange={(event) => { set('whose', task, event.target.value); }}>
                  <option value="">{t('responsibility.nobody')}</option>
                  {parties.map((one) => (
                    <option key={one} value={one}>
                      {t(`responsibility.party.${one}`)}
                    </option>
                  ))}
                </select>
              )}
              <TextField id={`how-${task}`} accessibleName={t('responsibility.howOf', { task: label })} placeholder={t('responsibility.how')} maxlength={300} {...bound({ value: typed.how[task], onChange: (value) => { set('how', task, value); }, onBlur: () => undefined }, faultOf(`/tasks/${String(index)}/how`))} />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('responsibility.reach')}</h2>
        <p className="quiet">{t('responsibility.deskHint')}</p>
        {parties.map((party, index) => (
          <fieldset key={party} className="matrix-desk">
            <legend>{nameOf(matrix, party) ?? t(`responsibility.party.${party}`)}</legend>
            {(['desk', 'phone', 'email'] as const).map((part) => (
              <TextField key={part} id={`${part}-${party}`} label={t(`responsibility.${part}`)} maxlength={part === 'phone' ? 25 : 100} {...bound({ value: typed[part][party], onChange: (value) => { set(part, party, value); }, onBlur: () => undefined }, faultOf(`/desks/${String(index)}/${part}`))} />
            ))}
          </fieldset>
        ))}
      </section>
      <DraftBar draft={draft} what={t('responsibility.title')} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={saving.isPending}>
          {t('responsibility.save')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('responsibility.cancel')}
        </button>
      </div>
    </form>
  );
}

function typedOf(matrix: ResponsibilityMatrix): Typed {
  const typed: Typed = { whose: {}, how: {}, desk: {}, phone: {}, email: {} };
  for (const { task, party, how } of matrix.tasks) {
    typed.whose[task] = party ?? '';
    typed.how[task] = how;
  }
  for (const { party, desk, phone, email } of matrix.desks) {
    typed.desk[party] = desk;
    typed.phone[party] = phone;
    typed.email[party] = email;
  }
  return typed;
}

/** The id of the field that a fault of the server is about. */
function fieldOf(pointer: string, matrix: ResponsibilityMatrix, parties: readonly ResponsibleParty[]): string {
  const [, list, index, part = ''] = pointer.split('/');
  return list === 'tasks' ? `${part === 'how' ? 'how' : 'whose'}-${matrix.tasks[Number(index)]?.task ?? ''}` : `${part}-${parties[Number(index)] ?? ''}`;
}
