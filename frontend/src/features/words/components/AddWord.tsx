import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { TextField } from '@vaadin/react-components/TextField.js';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ApiProblem } from '@/shared/api/problem';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { bound } from '@/shared/patterns/form/bound';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useFaults } from '@/shared/patterns/form/useFaults';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { addSearchWord } from '@/features/words/api/words';

const schema = z.object({
  word: z.string().check(z.refine((typed) => /^\s*[\p{L}\p{N}]{2,40}\s*$/u.test(typed), 'word')),
  meaning: z.string().check(z.refine((typed) => typed.trim().length >= 2, 'meaning')),
});
type Fields = z.input<typeof schema>;
const names = ['word', 'meaning'] as const;
const empty: Fields = { word: '', meaning: '' };

/** A word and what it means, to add. */
export function AddWord({ onAdded }: { onAdded: () => Promise<void> }) {
  const { t } = useTranslation();
  const acting = useActing();
  const keyOf = useKeyOf();
  const form = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: empty, shouldFocusError: false });
  const faults = useFaults({ form, names, prefix: 'words', sentence: (fault) => (fault === 'word' || fault === 'meaning' ? t(`words.wrong.${fault}`) : fault) });
  const adding = useMutation({
    mutationFn: (fields: Fields) => addSearchWord(acting, fields, keyOf(fields)),
    onSuccess: async (_, { word }) => {
      form.reset(empty);
      await onAdded();
      tell(t('words.added', { word: word.trim() }));
      form.setFocus('word');
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem) {
        faults.refuse(problem.errors);
      }
    },
  });
  const beside = adding.error instanceof ApiProblem && adding.error.errors.length > 0;
  return (
    <form className="form add-word" noValidate aria-label={t('words.add')} onSubmit={(event) => void form.handleSubmit((fields) => { adding.mutate(fields); }, faults.count)(event)}>
      <ErrorSummary title={t('words.notYet')} errors={faults.errors} attempt={faults.attempt} />
      {adding.error === null || beside ? null : <Trouble problem={adding.error} what={t('words.notAdded')} />}
      <div className="one-line">
        <Controller control={form.control} name="word" render={({ field }) => <TextField id="words-word" label={t('words.word')} helperText={t('words.wordHint')} maxlength={40} {...bound(field, faults.errorOf('word'))} />} />
        <Controller control={form.control} name="meaning" render={({ field }) => <TextField id="words-meaning" label={t('words.meaning')} helperText={t('words.meaningHint')} maxlength={100} {...bound(field, faults.errorOf('meaning'))} />} />
        <button type="submit" className="button" aria-disabled={adding.isPending}>
          {t('words.addSave')}
        </button>
      </div>
    </form>
  );
}
