import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchWord } from '@/shared/api/types';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';
import { addSearchWord, removeSearchWord, searchWordsQuery } from '@/features/words/api/words';
import { AddWord } from '@/features/words/components/AddWord';
import '@/features/words/words.css';

/** Which words mean the same here: what the region adds to the abbreviations that search knows everywhere. */
export function WordsPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const query = searchWordsQuery(acting);
  const { data, error, refetch } = useQuery(query);
  const fresh = () => client.invalidateQueries({ queryKey: query.queryKey });
  const removing = useMutation({
    mutationFn: ({ id }: SearchWord) => removeSearchWord(acting, id),
    onSuccess: async (_, { word, meaning }) => {
      await fresh();
      undoable(t, t('words.removed', { word }), t('undo.button'), async () => {
        await addSearchWord(acting, { word, meaning }, crypto.randomUUID());
        await fresh();
      });
    },
  });
  return (
    <div className="stack-l words">
      <PageHead title={t('words.title')} lead={t('words.lead')} />
      <AddWord onAdded={fresh} />
      {error === null ? null : <Trouble problem={error} what={t('words.failed')} retry={() => void refetch()} />}
      {removing.error === null ? null : <Trouble problem={removing.error} what={t('words.notRemoved')} />}
      {data === undefined && error === null ? <Loading label={t('table.loading')} lines={4} /> : null}
      {data === undefined ? null : (
        <>
          <section aria-labelledby="own-words">
            <h2 id="own-words">{t('words.own', { tenant: acting.tenant.name })}</h2>
            {data.own.length === 0 ? (
              <p className="quiet">{t('words.none')}</p>
            ) : (
              <ul className="word-list">
                {data.own.map((one) => (
                  <li key={one.id}>
                    <span>
                      <strong>{one.word}</strong> <span className="quiet">{t('words.is')}</span> {one.meaning}
                    </span>
                    <Link to="/$tenant/vinden" params={{ tenant: acting.tenant.slug }} search={{ q: one.word }} aria-label={t('words.tryOf', { word: one.word })}>
                      {t('words.try')}
                    </Link>
                    <button type="button" className="link-button" aria-disabled={removing.isPending} aria-label={t('words.removeOf', { word: one.word })} onClick={() => { if (!removing.isPending) { removing.mutate(one); } }}>
                      {t('words.remove')}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <section aria-labelledby="field-words">
            <h2 id="field-words">{t('words.ofTheField')}</h2>
            <p className="part-lead">{t('words.ofTheFieldLead')}</p>
            <dl className="field-words">
              {data.ofTheField.map(({ word, meanings }) => (
                <div key={word}>
                  <dt>{word}</dt>
                  <dd>{meanings}</dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
    </div>
  );
}
