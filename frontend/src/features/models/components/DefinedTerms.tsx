import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptTerm } from '@/shared/api/types';
import { ReadText } from '@/features/models/components/ReadText';
import { TermForm } from '@/features/models/components/TermForm';

/** The words that mean the same throughout a contract. */
export function DefinedTerms({ model, terms, editable }: { model: string; terms: readonly KeptTerm[]; editable: boolean }) {
  const { t } = useTranslation();
  /** Which is being changed; `new` for one to add. */
  const [changing, setChanging] = useState<KeptTerm | 'new'>();
  return terms.length === 0 && !editable ? null : (
    <section className="model-part">
      <h2>{t('models.terms')}</h2>
      <dl className="terms">
        {terms.map((kept) => (
          <div key={kept.term.key} id={`begrip-${kept.term.key}`}>
            <dt lang="nl">{kept.term.term}</dt>
            <dd lang="nl">
              <ReadText paragraphs={kept.paragraphs} />
            </dd>
            {editable ? (
              <dd className="no-print">
                <button type="button" className="button" aria-label={t('models.changeOf', { heading: kept.term.term })} onClick={() => { setChanging(kept); }}>
                  {t('models.change')}
                </button>
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
      {editable ? (
        <p className="no-print">
          <button type="button" className="button" onClick={() => { setChanging('new'); }}>
            {t('models.addTerm')}
          </button>
        </p>
      ) : null}
      {changing === undefined ? null : <TermForm model={model} saved={changing === 'new' ? undefined : changing} taken={terms.map(({ term }) => term.key)} onClose={() => { setChanging(undefined); }} />}
    </section>
  );
}
