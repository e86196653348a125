import { useTranslation } from 'react-i18next';
import type { useKept } from '@/features/referrals/useKept';
import { Trouble } from '@/shared/ui/Trouble';
import '@/shared/draft/draft.css';

/** Says whether what is typed is kept, and asks what to do when a colleague was earlier. */
export function KeptLine({ kept }: { kept: Pick<ReturnType<typeof useKept>, 'state' | 'problem' | 'theirs' | 'keep' | 'takeTheirs' | 'keepMine'> }) {
  const { t } = useTranslation();
  const { state, problem, theirs } = kept;
  if (state === 'conflict' && theirs !== undefined) {
    return (
      <div className="notice waiting" role="alert">
        <p>
          <strong>{t('referral.conflict')}</strong> {t('referral.conflictText')}
        </p>
        <dl className="referral-facts">
          <dt>{t('referral.reference')}</dt>
          <dd>{theirs.content?.reference}</dd>
          <dt>{t('referral.goals')}</dt>
          <dd>{theirs.content?.goals.map(({ goal, result }) => `${goal} (${result})`).join('; ')}</dd>
          <dt>{t('referral.asked')}</dt>
          <dd>{theirs.content?.asked}</dd>
        </dl>
        <div className="row">
          <button type="button" className="button" onClick={kept.takeTheirs}>
            {t('draft.takeTheirs')}
          </button>
          <button type="button" className="button" onClick={kept.keepMine}>
            {t('draft.keepMine')}
          </button>
        </div>
      </div>
    );
  }
  if (problem !== undefined && (state === 'failed' || state === 'conflict')) {
    return <Trouble problem={problem} what={t('referral.notKept')} retry={() => void kept.keep()} />;
  }
  return (
    <p className="draft-state">
      <span role="status">{state === 'none' ? t('referral.keptHow') : t(`referral.kept.${state}`)}</span>
    </p>
  );
}
