import { useTranslation } from 'react-i18next';
import type { AgreementCheck, DraftArticle } from '@/shared/api/types';
import { ArticleQuestions } from '@/features/agreements/editor/ArticleQuestions';
import { DeviationsSection } from '@/features/agreements/editor/DeviationsSection';
import { EarmarksSection } from '@/features/agreements/editor/EarmarksSection';
import { FeeSection } from '@/features/agreements/editor/FeeSection';
import { FloorsSection } from '@/features/agreements/editor/FloorsSection';
import type { Hands } from '@/features/agreements/editor/hands';
import { PeriodSection } from '@/features/agreements/editor/PeriodSection';
import { PriceSection } from '@/features/agreements/editor/PriceSection';
import { asks } from '@/features/agreements/editor/questions';
import { ResponsibilitiesSection } from '@/features/agreements/editor/ResponsibilitiesSection';
import { ScopeSection } from '@/features/agreements/editor/ScopeSection';

interface AnswersProps extends Hands {
  text: readonly DraftArticle[];
  floors: AgreementCheck['floors'];
  onWork: (code: string) => void;
}

/** Everything that there is to decide, in the order in which people talk about it. */
export function Answers({ text, floors, onWork, ...hands }: AnswersProps) {
  const { t } = useTranslation();
  const { agreement, articles } = hands;
  const numbers = new Map(text.map(({ code, number }) => [code, number]));
  const placeOf = new Map(text.map(({ code }, place) => [code, place]));
  const asked = articles.filter(asks).sort((one, other) => (placeOf.get(one.code) ?? 0) - (placeOf.get(other.code) ?? 0));
  const below = agreement.kind === 'HEAD_SUB';
  return (
    <>
      <section aria-labelledby="d-period">
        <h2 id="d-period">{t('agreementDraft.section.period')}</h2>
        <PeriodSection {...hands} />
      </section>
      <section aria-labelledby="d-scope">
        <h2 id="d-scope">{t('agreementDraft.section.scope')}</h2>
        <ScopeSection {...hands} />
      </section>
      <section aria-labelledby="d-price">
        <h2 id="d-price">{t('agreementDraft.section.price')}</h2>
        <PriceSection {...hands} />
      </section>
      {agreement.kind === 'REGION_SUB' ? null : (
        <>
          <section aria-labelledby="d-fee">
            <h2 id="d-fee">{t(below ? 'agreementDraft.section.fee' : 'agreementDraft.section.feeMaximum')}</h2>
            <FeeSection {...hands} />
          </section>
          <section aria-labelledby="d-floors">
            <h2 id="d-floors">{t('agreementDraft.section.floors')}</h2>
            <FloorsSection {...hands} floors={floors} />
          </section>
        </>
      )}
      <section aria-labelledby="d-earmarks">
        <h2 id="d-earmarks">{t('agreementDraft.section.earmarks')}</h2>
        <EarmarksSection {...hands} />
      </section>
      {below ? (
        <section aria-labelledby="d-tasks">
          <h2 id="d-tasks">{t('agreementDraft.section.tasks')}</h2>
          <ResponsibilitiesSection {...hands} />
        </section>
      ) : null}
      {asked.length === 0 ? null : (
        <section aria-labelledby="d-text">
          <h2 id="d-text">{t('agreementDraft.section.text')}</h2>
          <div className="form">
            {asked.map((article) => (
              <ArticleQuestions key={article.code} {...hands} article={article} number={numbers.get(article.code) ?? ''} onWork={onWork} />
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="d-deviations">
        <h2 id="d-deviations">{t('agreementDraft.section.deviations')}</h2>
        <DeviationsSection {...hands} text={text} onWork={onWork} />
      </section>
    </>
  );
}
