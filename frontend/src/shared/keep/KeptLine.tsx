import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import { dateTime, time, today } from '@/shared/format/dates';
import { Earlier, type TwoVersions } from '@/shared/patterns/form/Earlier';
import { Trouble } from '@/shared/ui/Trouble';
import type { KeptOf } from '@/shared/keep/useKeeper';
import '@/shared/keep/keep.css';

interface KeptLineProps<T extends object> {
  kept: KeptOf<T>;
  /** What is still to be filled in before it can be kept. */
  unfinished?: string;
  /** The fields in words, for where there are two versions. */
  fields: readonly { id: keyof T & string; label: string; show: (value: T) => ReactNode }[];
}

/** Whether what was typed is safe; with both versions when somebody else was earlier. */
export function KeptLine<T extends object>({ kept, unfinished = '', fields }: KeptLineProps<T>) {
  const { t, i18n } = useTranslation();
  const { state, savedAt, theirs, before, value, problem } = kept;
  const when = savedAt === undefined ? '' : today(new Date(savedAt)) === today() ? t('kept.at', { time: time(savedAt, i18n.language) }) : t('kept.on', { date: dateTime(savedAt, i18n.language) });
  const versions: TwoVersions[] =
    theirs === undefined
      ? []
      : fields
          .filter(({ id }) => JSON.stringify(value[id]) !== JSON.stringify(theirs[id]))
          .map(({ id, label, show }) => ({ id, label, mine: show(value), changedHere: JSON.stringify(value[id]) !== JSON.stringify(before[id]), theirs: show(theirs) }));
  return (
    <div className="kept">
      {state === 'conflict' ? (
        <Earlier
          versions={versions}
          actions={
            <>
              <button type="button" className="button" onClick={kept.keepMine}>
                {t('kept.keepMine')}
              </button>
              <button type="button" className="button" onClick={kept.takeTheirs}>
                {t('kept.takeTheirs')}
              </button>
            </>
          }
        >
          {t('kept.earlier')}
        </Earlier>
      ) : null}
      {state === 'refused' && problem !== undefined ? <Trouble problem={problem} what={t('kept.notKept')} retry={kept.retry} /> : null}
      <p className="kept-state small" role="status">
        {says()}
      </p>
    </div>
  );

  function says(): string {
    switch (state) {
      case 'saved':
        return savedAt === undefined ? '' : t('kept.saved', { when });
      case 'waiting':
      case 'saving':
        return t('kept.keeping');
      case 'unfinished':
        return unfinished;
      case 'offline':
        return t(problem instanceof ApiProblem && problem.offline ? 'kept.offline' : 'kept.later');
      case 'conflict':
      case 'refused':
        return '';
    }
  }
}
