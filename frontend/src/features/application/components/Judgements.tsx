import { useTranslation } from 'react-i18next';
import type { Assessment, CriterionJudged, Judgement } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { VerdictMark } from '@/features/application/components/VerdictMark';

interface JudgementsProps {
  assessors: Assessment['assessors'];
  judged: CriterionJudged;
}

/** What both assessors judged about a criterion, beside each other, and what they judge together. */
export function Judgements({ assessors, judged: { judgements, joint } }: JudgementsProps) {
  const { t } = useTranslation();
  return (
    <dl className="judgements">
      {judgements.map((one, index) => (
        <JudgementShown key={assessors[index]?.place ?? index} name={assessors[index]?.name ?? ''} judgement={one} />
      ))}
      {joint == null ? null : <JudgementShown name={t('assessment.together')} judgement={joint} />}
    </dl>
  );
}

/** One judgement, to read. */
export function JudgementShown({ name, judgement: { verdict, reason, seenOn } }: { name: string; judgement: Judgement }) {
  const { t, i18n } = useTranslation();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <VerdictMark verdict={verdict} />
        {seenOn == null ? null : <p className="small">{t('assessment.wasSeenOn', { date: longDate(seenOn, i18n.language) })}</p>}
        {reason === '' ? null : <p className="judged-reason">{reason}</p>}
      </dd>
    </div>
  );
}
