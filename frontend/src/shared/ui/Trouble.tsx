import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { why } from '@/shared/ui/why';

interface TroubleProps {
  problem: Error;
  /** What was not done, as a sentence: "De lijst kon niet worden opgehaald." */
  what: string;
  retry?: (() => void) | undefined;
}

/** What happened, what to do, and what is kept; beside the thing that failed. */
export function Trouble({ problem, what, retry }: TroubleProps) {
  const { t } = useTranslation();
  const offline = problem instanceof ApiProblem && problem.offline;
  return (
    <div className={`notice ${offline ? 'waiting' : 'refused'}`} role="alert">
      <p>
        <strong>{what}</strong> {why(problem, t)}
      </p>
      {retry === undefined ? null : (
        <div className="row">
          <button type="button" className="button" onClick={retry}>
            {t('trouble.retry')}
          </button>
        </div>
      )}
    </div>
  );
}
