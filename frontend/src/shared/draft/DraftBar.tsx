import { useTranslation } from 'react-i18next';
import { dateTime, time, today } from '@/shared/format/dates';
import type { DraftStatus } from '@/shared/draft/useDraft';
import '@/shared/draft/draft.css';

interface DraftBarProps {
  draft: DraftStatus;
  /** The form in a word, as in "Begin opnieuw met deze uitnodiging". */
  what: string;
}

/** Says whether what is typed is kept, and asks what to do when it was changed elsewhere. */
export function DraftBar({ draft, what }: DraftBarProps) {
  const { t, i18n } = useTranslation();
  const { state, savedAt, restored } = draft;
  const left = Object.entries(draft.left);
  const when = savedAt === undefined ? '' : today(new Date(savedAt)) === today() ? time(savedAt, i18n.language) : dateTime(savedAt, i18n.language);
  return (
    <div className="draft">
      {state === 'conflict' ? (
        <div className="notice waiting" role="alert">
          <p>
            <strong>{t('draft.conflict')}</strong> {t('draft.conflictText')}
          </p>
          <div className="row">
            <button type="button" className="button" onClick={draft.takeTheirs}>
              {t('draft.takeTheirs')}
            </button>
            <button type="button" className="button" onClick={draft.keepMine}>
              {t('draft.keepMine')}
            </button>
          </div>
        </div>
      ) : null}
      {left.length === 0 ? null : (
        <div className="notice waiting" role="status">
          <p>{t('draft.left')}</p>
          <ul>
            {left.map(([name, typed]) => (
              <li key={name}>{t('draft.leftField', { name, typed: typeof typed === 'string' ? typed : JSON.stringify(typed) })}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="draft-state">
        <span role="status">{state === 'none' || state === 'conflict' ? '' : t(`draft.${state}`, { when })}</span>
        {restored && state !== 'conflict' ? (
          <button type="button" className="link-button" onClick={draft.startAgain}>
            {t('draft.startAgain', { what })}
          </button>
        ) : null}
      </p>
    </div>
  );
}
