import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '@/shared/api/types';
import { useActing } from '@/shared/session/session';
import { Question } from '@/shared/patterns/confirm/Question';

interface CommitQuestionProps {
  summary: ImportSummary;
  onCommit: (endMissing: boolean) => void;
  onClose: () => void;
}

/** Says what will happen, and to which list, before it happens. */
export function CommitQuestion({ summary, onCommit, onClose }: CommitQuestionProps) {
  const { t } = useTranslation();
  const { tenant } = useActing();
  const [endMissing, setEndMissing] = useState(false);
  return (
    <Question
      title={t('commit.title', { tenant: tenant.name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('commit.cancel')}
          </button>
          <button type="button" className="button primary" onClick={() => { onCommit(endMissing); }}>
            {t('commit.submit')}
          </button>
        </>
      }
    >
      <ul className="bullets">
        {summary.new === 0 ? null : <li>{t('commit.new', { count: summary.new })}</li>}
        {summary.changed === 0 ? null : <li>{t('commit.changed', { count: summary.changed })}</li>}
        {summary.new + summary.changed === 0 ? <li>{t('commit.nothing')}</li> : null}
        {summary.missing === 0 ? null : <li>{t('commit.missing', { count: summary.missing })}</li>}
        {summary.errors === 0 ? null : <li>{t('commit.errors', { count: summary.errors })}</li>}
      </ul>
      {summary.missing === 0 ? null : (
        <label className="check">
          <input type="checkbox" checked={endMissing} onChange={(event) => { setEndMissing(event.target.checked); }} />
          {t('commit.endMissing')}
        </label>
      )}
      <p className="quiet">{t('commit.seen')}</p>
    </Question>
  );
}
