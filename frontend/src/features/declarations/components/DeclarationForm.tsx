import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Declaration, DeclarationVersion } from '@/shared/api/types';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { euros } from '@/shared/format/numbers';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { declarationQuery, sendDeclaration, showDeclaration, writeDeclaration } from '@/features/declarations/api/declarations';
import { LineFields } from '@/features/declarations/components/LineFields';
import { amountOf, daysIn, givenOf, newLine, priceOf, typedOf, type TypedLine } from '@/features/declarations/components/typedLines';

interface Fault {
  field: string;
  text: string;
}

/** The lines of a draft. What is typed survives a reload; keeping and sending it are two things. */
export function DeclarationForm({ shown, version, onKept }: { shown: Declaration; version: DeclarationVersion; onKept: () => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const { declaration, declarable } = shown;
  const [start] = useState(() => {
    const lines = typedOf(version, declarable);
    return { lines: lines.length === 0 ? [newLine(0, declarable, declaration.period)] : lines, reason: version.reason ?? '' };
  });
  const [{ lines, reason }, setTyped] = useState(start);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const draft = useDraft({ form: 'declaration', version: '1', subject: `${declaration.id}.${String(version.number)}`, value: { lines, reason }, empty: { ...start }, restore: (former) => { setTyped((now) => ({ ...now, ...former })); } });
  const setLines = (change: (lines: TypedLine[]) => TypedLine[]) => {
    setTyped((now) => ({ ...now, lines: change(now.lines) }));
  };
  const fieldId = (index: number, name: string) => `line-${String(lines[index]?.id ?? 0)}-${name}`;

  const unreadable = (): Fault[] =>
    lines.flatMap((line, index) => {
      const missing: Fault[] = [];
      if (amountOf(line, declarable) === undefined) {
        missing.push(priceOf(line, declarable) === undefined ? { field: fieldId(index, 'amountCents'), text: t('declaration.fillEuros') } : { field: fieldId(index, 'quantity'), text: t('declaration.fillQuantity') });
      }
      if (line.firstDay === '' || line.lastDay === '') {
        missing.push({ field: fieldId(index, line.firstDay === '' ? 'firstDay' : 'lastDay'), text: t('declaration.fillDays') });
      }
      return missing;
    });

  const saving = useMutation({
    mutationFn: async (sends: boolean) => {
      const kept = await writeDeclaration(acting, shown, { lines: lines.flatMap((line) => givenOf(line, declarable) ?? []), ...(version.number === 1 ? {} : { reason }) });
      client.setQueryData(declarationQuery(acting, declaration.id).queryKey, kept);
      return sends ? sendDeclaration(acting, kept) : kept;
    },
    onSuccess: async (now, sends) => {
      await draft.finish();
      showDeclaration(client, acting, now);
      tell(t(sends ? 'declaration.sent' : 'declaration.saved'));
      onKept();
    },
    onError: (problem) => {
      setAttempt((before) => before + 1);
      if (problem instanceof ApiProblem) {
        setFaults(problem.errors.map(({ pointer, detail }) => ({ field: fieldOf(pointer), text: detail })));
        if (problem.status === 412) {
          // Somebody was earlier: what there is now is fetched, what was typed stays, and saving again holds for it.
          void client.invalidateQueries({ queryKey: declarationQuery(acting, declaration.id).queryKey });
        }
      }
    },
  });
  const fieldOf = (pointer: string): string => {
    const [, list, index, name = ''] = pointer.split('/');
    if (list !== 'lines') {
      return list === 'reason' ? 'declaration-reason' : 'add-line';
    }
    const at = Number(index);
    const line = lines[at];
    const shownName = line !== undefined && priceOf(line, declarable) !== undefined && name === 'amountCents' ? 'quantity' : name === 'product' ? 'price' : name;
    return index === undefined ? 'add-line' : fieldId(at, shownName);
  };
  const attemptTo = (sends: boolean) => {
    const missing = unreadable();
    setFaults(missing);
    if (missing.length > 0) {
      setAttempt((before) => before + 1);
      saving.reset();
    } else if (!saving.isPending) {
      saving.mutate(sends);
    }
  };
  const remove = (index: number) => {
    const gone = lines[index];
    if (gone !== undefined) {
      setLines((now) => now.filter(({ id }) => id !== gone.id));
      undoable(t, t('declaration.removed', { number: index + 1 }), t('declaration.putBack'), () => {
        setLines((now) => [...now.slice(0, index), gone, ...now.slice(index)]);
        return Promise.resolve();
      });
    }
  };
  const total = lines.reduce((sum, line) => sum + (amountOf(line, declarable) ?? 0), 0);
  const title = t(saving.variables === false ? 'declaration.notSaved' : 'declaration.notSent');
  return (
    <form
      className="stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        attemptTo(true);
      }}
    >
      <ErrorSummary title={title} attempt={attempt} errors={faults} />
      {saving.error === null || faults.length > 0 ? null : <Trouble problem={saving.error} what={title} />}
      <DraftBar draft={draft} what={t('declaration.title')} />
      {version.number === 1 ? null : (
        <div className="labelled">
          <label htmlFor="declaration-reason">{t('declaration.reason')}</label>
          <textarea id="declaration-reason" className="input" rows={3} maxLength={2000} value={reason} onChange={(event) => { setTyped((now) => ({ ...now, reason: event.target.value })); }} />
        </div>
      )}
      <section className="stack">
        <h2>{t('declaration.lines')}</h2>
        <p className="quiet">
          {declarable.sumCents == null ? null : `${t('declaration.sum', { amount: euros(declarable.sumCents, i18n.language) })} `}
          {declarable.ceilingCents == null ? null : `${t('declaration.ceiling', { amount: euros(declarable.ceilingCents, i18n.language) })} `}
          {t('declaration.noClients')}
        </p>
        <ol className="declaration-lines">
          {lines.map((line, index) => (
            <li key={line.id}>
              <LineFields line={line} number={index + 1} declarable={declarable} days={daysIn(declarable, declaration.period)} faults={faults.filter(({ field }) => field.startsWith(`line-${String(line.id)}-`))} onChange={(change) => { setLines((now) => now.map((one) => (one.id === line.id ? { ...one, ...change } : one))); }} onRemove={() => { remove(index); }} />
            </li>
          ))}
        </ol>
        <p>
          <button id="add-line" type="button" className="button" onClick={() => { setLines((now) => [...now, newLine(Math.max(-1, ...now.map(({ id }) => id)) + 1, declarable, declaration.period)]); }}>
            {t('declaration.addLine')}
          </button>
        </p>
        <p role="status">
          <strong>{t('declaration.totalOf', { amount: euros(total, i18n.language) })}</strong>
        </p>
      </section>
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={saving.isPending}>
          {t('declaration.send', { tenant: acting.tenant.name })}
        </button>
        <button type="button" className="button" aria-disabled={saving.isPending} onClick={() => { attemptTo(false); }}>
          {t('declaration.save')}
        </button>
      </div>
    </form>
  );
}
