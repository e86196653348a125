import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftArticle } from '@/shared/api/types';
import { everyOf } from '@/shared/api/everyOf';
import { fieldOf } from '@/features/agreements/editor/problems';

interface LiveTextProps {
  name: string;
  articles: readonly DraftArticle[];
  /** The article that somebody works on. */
  current: string | undefined;
  /** Brings one to the first of these fields that is there; left out where nothing is filled in. */
  onAsk?: (fields: readonly string[]) => void;
}

type Run = DraftArticle['paragraphs'][number]['words'][number];

const parts = everyOf<DraftArticle['part']>()(['GENERAL', 'INDIVIDUAL', 'FIXED']);
/** Where a fact of the text is filled in; those of the parties are known already. */
const factFields: Record<string, string> = { STARTS_ON: 'startsOn', ENDS_ON: 'endsOn', NOTICE_MONTHS: 'noticeMonths', CATEGORIES: 'categories', MUNICIPALITIES: 'municipalities', TARGET_GROUPS: 'targetGroups', PRICE: 'price', FEE: 'fee', FEE_MAXIMUM: 'feeMaximum', EARMARK: 'earmarks', PROTOCOL: 'protocol', RESPONSIBILITIES: 'responsibilities' };

/** The contract as it will read. What is still open stands between square brackets and leads to its question. */
export function LiveText({ name, articles, current, onAsk }: LiveTextProps) {
  const { t } = useTranslation();
  const text = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = current === undefined ? null : text.current?.querySelector<HTMLElement>(`[data-article="${current}"]`);
    const frame = text.current;
    // Only the text moves, never the page under the hands of who types.
    if (shown != null && frame != null && frame.scrollHeight > frame.clientHeight) {
      frame.scrollTo({ top: shown.offsetTop - 24, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    }
  }, [current]);
  return (
    <article ref={text} className="live-text" aria-label={name} tabIndex={0}>
      {parts.map((part) => {
        const within = articles.filter((one) => one.part === part);
        return within.length === 0 ? null : (
          <section key={part}>
            <h2>{t(`agreementDraft.part.${part}`)}</h2>
            {within.map((article) => (
              <section key={article.code} data-article={article.code} className={article.code === current ? 'live-article current' : 'live-article'}>
                <h3>
                  <span lang="nl">
                    {article.number} {article.heading}
                  </span>
                  {article.standing === 'DEVIATES' ? <span className="state waiting">{t('agreementDraft.deviates')}</span> : null}
                </h3>
                {article.standing === 'LEFT_OUT' ? <p className="quiet">{t('agreementDraft.leftOut')}</p> : null}
                <div lang="nl">
                  {article.paragraphs.map(({ words, table }, place) =>
                    // Paragraphs have no names of their own, and are drawn anew with each answer.
                    table == null ? (
                      <p key={place}>{words.map((run, at) => <Fragment key={at}>{written(run, article)}</Fragment>)}</p>
                    ) : (
                      <table key={place}>
                        <thead>
                          <tr>
                            {(table[0] ?? []).map((cell) => (
                              <th key={cell} scope="col">
                                {cell}
                              </th>
                            ))}
                          </tr>
                        </thead>
                        <tbody>
                          {table.slice(1).map((row, at) => (
                            <tr key={at}>
                              {row.map((cell, column) => (
                                <td key={column}>{cell}</td>
                              ))}
                            </tr>
                          ))}
                        </tbody>
                      </table>
                    ),
                  )}
                </div>
              </section>
            ))}
          </section>
        );
      })}
    </article>
  );

  function written({ kind, text: words, target }: Run, { code }: DraftArticle) {
    if (kind === 'TEXT' || kind === 'ARTICLE' || kind === 'TERM') {
      return words;
    }
    const fields = kind === 'SLOT' ? [fieldOf(`/filling/values/${target}`)] : kind === 'FACT' ? factOf(target) : openOf(target, code);
    const className = kind === 'OPEN' ? 'open' : 'filled';
    return fields.length === 0 || onAsk === undefined ? (
      <span className={kind === 'OPEN' ? className : undefined}>{words}</span>
    ) : (
      <a
        className={`${className} ask`}
        href={`#${fields[0] ?? ''}`}
        onClick={(event) => {
          event.preventDefault();
          onAsk(fields);
        }}
      >
        {words}
      </a>
    );
  }
}

function factOf(name: string): string[] {
  const field = factFields[name];
  return field === undefined ? [] : [fieldOf(`/terms/${field}`)];
}

/** What is open is a fact by its name in capitals, a slot, or the choice between the texts of the article, whose code a slot may have as well. */
function openOf(target: string, code: string): string[] {
  return /^[A-Z_]+$/.test(target) ? factOf(target) : [...(target === code ? [fieldOf(`/filling/choices/${code}`)] : []), fieldOf(`/filling/values/${target}`)];
}
