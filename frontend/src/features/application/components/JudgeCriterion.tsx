import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application, Assessment, CriterionAnswer, CriterionJudged } from '@/shared/api/types';
import { wordsOf } from '@/shared/criteria/criterion';
import type { UnsavedNow } from '@/shared/keep/useUnsaved';
import { useActing } from '@/shared/session/session';
import { useCommandKey, useKeys } from '@/shared/ui/keys';
import { contentQuery } from '@/features/application/api/applications';
import { assessmentQuery, judge, judgeTogether, showJudgement } from '@/features/application/api/assessment';
import { AnswerShown } from '@/features/application/components/AnswerShown';
import { Document } from '@/features/application/components/Document';
import { JudgeForm } from '@/features/application/components/JudgeForm';
import { Judgements, JudgementShown } from '@/features/application/components/Judgements';
import { WhyAsked } from '@/features/application/components/WhyAsked';
import { beside, nextToJudge, placeOfJudgements } from '@/features/application/judgement';
import { isRunning } from '@/features/application/state';

interface JudgeCriterionProps {
  application: Application;
  assessment: Assessment;
  answer: CriterionAnswer;
  judged: CriterionJudged;
  /** Id of the document that was chosen; the first one when there was none. */
  shown: string | undefined;
  /** Codes of the criteria whose judgement is not on the server. */
  unsaved: UnsavedNow;
  onGo: (to: { eis: string; bewijs?: string }) => void;
}

/** One criterion: what was given and its documents at the left, what is asked and the judgement at the right. */
export function JudgeCriterion({ application, assessment, answer, judged, shown, unsaved, onGo }: JudgeCriterionProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const { criterion, files } = answer;
  const { code } = criterion;
  const codes = assessment.criteria.map((one) => one.code);
  const place = placeOfJudgements(acting.party.id, application.id, assessment);
  const open = isRunning(application.state);
  const own = assessment.assessors.find(({ place }) => place === assessment.mine);
  const document = files.find(({ id }) => id === shown) ?? files.find(({ state }) => state === 'KEPT');
  const go = (eis: string | undefined) => {
    if (eis !== undefined) {
      onGo({ eis });
    }
  };
  const next = () => { go(beside(codes, code, 1)); };
  const previous = () => { go(beside(codes, code, -1)); };
  useKeys({ n: next, p: previous });
  useCommandKey('enter', next);
  const came = useRef(code);
  // Who goes on to another criterion is brought to its beginning; who comes to the page begins at the title of the page.
  useEffect(() => {
    if (came.current !== code) {
      came.current = code;
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'start' });
    }
  }, [code]);
  return (
    <div className="judge-split">
      <section className="judge-asked" aria-labelledby="judge-title">
        <p className="small quiet">{t('assessment.place', { place: codes.indexOf(code) + 1, of: codes.length, code })}</p>
        <h2 id="judge-title" ref={heading} tabIndex={-1}>
          {wordsOf(criterion, i18n.language).title}
        </h2>
        <p>{wordsOf(criterion, i18n.language).asked}</p>
        <WhyAsked criterion={criterion} />
      </section>
      <section className="judge-evidence" aria-label={t('assessment.given')}>
        <AnswerShown answer={answer} onShow={(bewijs) => { onGo({ eis: code, bewijs }); }} />
        {document === undefined ? null : (
          <div className="document-beside" role="region" aria-label={document.name} tabIndex={0}>
            <Document key={document.id} content={contentQuery(acting, application.id, document.id)} mediaType={document.mediaType} name={document.name} />
          </div>
        )}
      </section>
      <section className="judge-verdict" aria-label={t('assessment.judgement')}>
        {verdict()}
        <div className="row no-print">
          <button type="button" className="button" aria-disabled={beside(codes, code, -1) === undefined} onClick={previous}>
            {t('assessment.previous')}
          </button>
          <button type="button" className="button" aria-disabled={beside(codes, code, 1) === undefined} onClick={next}>
            {t('application.next')}
          </button>
        </div>
      </section>
    </div>
  );

  /** The place to judge, or what was judged as far as one may know. */
  function verdict() {
    const done = () => { go(nextToJudge(assessment, unsaved, code)); };
    if (assessment.bothGave) {
      return (
        <>
          <Judgements assessors={assessment.assessors} judged={open && own !== undefined && judged.needsJoint ? { ...judged, joint: null } : judged} />
          {open && own !== undefined && judged.needsJoint ? (
            <>
              <p className="quiet">{t(judged.judgements.some((one) => one.verdict === 'NEEDS_ADDITION') ? 'assessment.togetherOrAsk' : 'assessment.togetherHint')}</p>
              <JudgeForm
                key={`together-${code}`}
                place={place}
                criterion={criterion}
                together
                judgement={judged.joint}
                save={async (given, version) => {
                  const now = await judgeTogether(acting, application.id, code, given, version);
                  void client.invalidateQueries({ queryKey: assessmentQuery(acting, application.id).queryKey });
                  return now;
                }}
                onDone={done}
              />
            </>
          ) : null}
        </>
      );
    }
    if (own !== undefined && !own.given && open) {
      return (
        <JudgeForm
          key={code}
          place={place}
          criterion={criterion}
          together={false}
          judgement={judged.own}
          save={async (given, version) => {
            const now = await judge(acting, application.id, code, given, version);
            showJudgement(client, acting, application.id, code, now);
            return now;
          }}
          onDone={done}
        />
      );
    }
    return judged.own == null ? (
      <p className="quiet">{t('assessment.hidden')}</p>
    ) : (
      <dl className="judgements">
        <JudgementShown name={t('assessment.yourJudgement')} judgement={judged.own} />
      </dl>
    );
  }
}
