import { useTranslation } from 'react-i18next';
import type { AgreementMove } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';

/** How far a move is, in a sentence and a bar. */
export function MoveProgress({ move }: { move: AgreementMove }) {
  const { t, i18n } = useTranslation();
  const { waiting, fits, cannot, offered, agreed, declined } = move.counts;
  const all = waiting + fits + cannot + offered;
  const count = (many: number) => number(many, i18n.language);
  const date = longDate(move.signBy, i18n.language);
  if (move.state === 'LOOKING') {
    return (
      <div className="notice waiting" role="status">
        <p>{t('moves.looking', { done: count(all - waiting), all: count(all) })}</p>
        <progress aria-label={t('moves.lookingBar')} max={all} value={all - waiting} />
      </div>
    );
  }
  if (move.state === 'READY') {
    return <p>{t('moves.ready', { fits: count(fits), cannot: count(cannot), all: count(all) })}</p>;
  }
  const open = offered - agreed - declined;
  return (
    <div className={move.state === 'DONE' ? 'notice approved' : 'notice waiting'} role="status">
      <p>
        {t(`moves.now.${move.state}`, { offered: count(offered), all: count(offered + fits), person: move.startedBy ?? '' })}{' '}
        {offered > 0 ? t('moves.signed', { agreed: count(agreed), declined: count(declined), open: count(open), date }) : null}
      </p>
      {move.state === 'RUNNING' || move.state === 'STOPPED' ? <progress aria-label={t('moves.runningBar')} max={Math.max(offered + fits, 1)} value={offered} /> : null}
    </div>
  );
}
