import { useTranslation } from 'react-i18next';
import type { Application, CompletenessGap, Criterion, CriterionAnswer } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import { Checklist, type CheckItem } from '@/shared/patterns/checklist/Checklist';
import { AnswerShown } from '@/features/application/components/AnswerShown';
import { OpenCriterion } from '@/features/application/components/OpenCriterion';
import { isAsked, nextGap, progressOf } from '@/features/application/state';

interface AnswersOfClassProps {
  kind: Criterion['class'];
  application: Application;
  answers: readonly CriterionAnswer[];
  /** What is lacking in the whole file; undefined while that is not known, or where nothing is written. */
  gaps: readonly CompletenessGap[] | undefined;
  writing: boolean;
  opened: string | undefined;
  onOpen: (code: string | undefined) => void;
  onShow: (file: string) => void;
}

/** The criteria of one class as a checklist; the one that is open has the place to answer. */
export function AnswersOfClass({ kind, application, answers, gaps, writing, opened, onOpen, onShow }: AnswersOfClassProps) {
  const { t, i18n } = useTranslation();
  return (
    <section>
      <h2>{t(`criteria.class.${kind}`)}</h2>
      <div>
        <p className="quiet class-hint">{t(`criteria.classHint.${kind}`)}</p>
        <Checklist name={t(`criteria.class.${kind}`)} items={answers.map(item)} opened={opened} onOpen={onOpen} counts={writing} />
      </div>
    </section>
  );

  function item(answer: CriterionAnswer): CheckItem {
    const { code } = answer.criterion;
    const mine = gaps?.filter(({ criterion }) => criterion === code) ?? [];
    const next = gaps === undefined ? undefined : nextGap(application.answers, gaps, code);
    return {
      id: code,
      title: wordsOf(answer.criterion, i18n.language).title,
      ...standOf(answer),
      printed: <AnswerShown answer={answer} onShow={onShow} />,
      content:
        code !== opened ? null : (
          <OpenCriterion
            key={code}
            application={application.id}
            answer={answer}
            gaps={mine}
            missing={application.addition?.items.find((one) => one.code === code)?.missing}
            answering={writing && answer.open && isAsked(answer)}
            onShow={onShow}
            onNext={writing && next !== undefined ? () => { onOpen(next); } : undefined}
          />
        ),
    };
  }

  function standOf(answer: CriterionAnswer): Pick<CheckItem, 'state' | 'says'> {
    if (!isAsked(answer)) {
      return { state: 'apart', says: t('application.byRegion') };
    }
    if (application.addition?.items.some(({ code }) => code === answer.criterion.code) === true && (gaps === undefined || progressOf(answer, gaps) !== 'ready')) {
      return { state: 'question', says: t('application.addition') };
    }
    if (gaps === undefined) {
      return answer.notApplicable ? { state: 'question', says: t('application.notApplicableShort') } : { state: answer.answered ? 'ready' : 'open', says: t(answer.answered ? 'application.given' : 'application.notGiven') };
    }
    const state = progressOf(answer, gaps);
    return { state, says: t(`application.progress.${state}`) };
  }
}
