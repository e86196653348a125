import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompletenessGap, CriterionAnswer } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { AnswerForm } from '@/features/application/components/AnswerForm';
import { AnswerShown } from '@/features/application/components/AnswerShown';
import { FromPassport } from '@/features/application/components/FromPassport';
import { WhyAsked } from '@/features/application/components/WhyAsked';

interface OpenCriterionProps {
  application: string;
  answer: CriterionAnswer;
  gaps: readonly CompletenessGap[];
  /** What the region asked for in addition. */
  missing: string | undefined;
  /** Whether it can be answered here and now. */
  answering: boolean;
  onShow: (file: string) => void;
  /** To the next one at which something is lacking; undefined when this is the last. */
  onNext: (() => void) | undefined;
}

/** One criterion of the file: what is asked, why, and the answer. */
export function OpenCriterion({ application, answer, gaps, missing, answering, onShow, onNext }: OpenCriterionProps) {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  // Who came by a link or by "next" is brought here; who opened it by its own title is here already.
  useEffect(() => {
    if (document.activeElement?.closest('vaadin-details') !== box.current?.closest('vaadin-details')) {
      box.current?.closest('li')?.scrollIntoView({ block: 'start' });
      box.current?.focus({ preventScroll: true });
    }
  }, []);
  const { criterion } = answer;
  const rest = gaps.filter(({ pointer }) => !/\/(number|declaredBy|declaredOn|page|issuedOn|validUntil|explanation)$/.test(pointer));
  return (
    <div ref={box} className="open-criterion stack" tabIndex={-1}>
      <p>{wordsOf(criterion, i18n.language).asked}</p>
      <WhyAsked criterion={criterion} />
      {missing === undefined ? null : (
        <div className="notice waiting">
          <p>
            <strong>{t('application.asksMore')}</strong> {missing}
          </p>
        </div>
      )}
      {answering ? <FromPassport answer={answer} writing /> : null}
      {answering ? <AnswerForm application={application} answer={answer} gaps={gaps} onShow={onShow} /> : <AnswerShown answer={answer} onShow={onShow} />}
      {!answering || !answer.answered || rest.length === 0 ? null : (
        <ul className="gaps">
          {rest.map(({ pointer, message }) => (
            <li key={pointer} className="state waiting">
              {message}
            </li>
          ))}
        </ul>
      )}
      {onNext === undefined ? null : (
        <div className="row">
          <button type="button" className="button" onClick={onNext}>
            {t('application.next')}
          </button>
        </div>
      )}
    </div>
  );
}
