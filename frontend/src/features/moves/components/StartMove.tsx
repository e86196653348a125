import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementMove } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { longDate } from '@/shared/format/dates';
import { number } from '@/shared/format/numbers';
import { Question } from '@/shared/patterns/confirm/Question';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { startMove } from '@/features/moves/api/moves';

/** Asks before every agreement that fits is offered. */
export function StartMove({ move, onClose, onStarted }: { move: AgreementMove; onClose: () => void; onStarted: (started: AgreementMove) => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const [reason, setReason] = useState(t('moves.usualReason', { number: move.number, lng: 'nl' }));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const key = useKeyOf();

  async function send() {
    setBusy(true);
    try {
      onStarted(await startMove(acting, move.id, reason, key(reason)));
    } catch (failure) {
      setProblem(failure instanceof Error ? failure : new Error(String(failure)));
      setBusy(false);
    }
  }

  return (
    <Question
      title={t('moves.startTitle', { count: move.counts.fits, formatted: number(move.counts.fits, i18n.language) })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" aria-disabled={busy} onClick={() => { if (!busy) { void send(); } }}>
            {t('moves.start')}
          </button>
        </>
      }
    >
      {problem === undefined ? null : <Trouble problem={problem} what={t('moves.startFailed')} />}
      <p>{t('moves.startEffect', { date: longDate(move.signBy, i18n.language) })}</p>
      <TextArea label={t('moves.reason')} helperText={t('moves.reasonHint')} maxlength={1000} required value={reason} onValueChanged={(event) => { setReason(event.detail.value); }} />
    </Question>
  );
}
