import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { SettledPoint, Transition, TransitionPoint } from '@/shared/api/types';
import { bound } from '@/shared/patterns/form/bound';
import { keyOf } from '@/shared/session/tenantApi';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { settle, transitionQuery } from '@/features/calendar/api/calendar';
import '@/shared/patterns/form/form.css';

const counts = ['inCare', 'handedOver', 'stopped'] as const;
type Count = (typeof counts)[number];

/** Ticks a point or takes the tick away, with a note in which no resident is named. */
export function SettlePoint({ transition, point }: { transition: Transition; point: TransitionPoint }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const id = `point-${point.item}`;
  const [note, setNote] = useState(point.note);
  const [aboutNobody, setAboutNobody] = useState(false);
  const [numbers, setNumbers] = useState<Record<Count, string>>({ inCare: shown(point.residents?.inCare), handedOver: shown(point.residents?.handedOver), stopped: shown(point.residents?.stopped) });
  const [tried, setTried] = useState(false);
  const countsHere = point.item === 'COUNTS';
  const wrong = countsHere && counts.some((one) => !isNumber(numbers[one]));
  const query = transitionQuery(acting, transition.agreementId).queryKey;
  const settling = useMutation({
    mutationFn: (done: boolean) => settle(acting, transition.agreementId, point, bodyOf(done)),
    onSuccess: (now, done) => {
      client.setQueryData(query, now);
      void client.invalidateQueries({ queryKey: keyOf(acting, 'today') });
      tell(t(done ? 'transition.ticked' : 'transition.saved'));
    },
    onError: (problem) => {
      // Who was earlier is shown; what was typed here stays.
      if (problem instanceof ApiProblem && problem.status === 412) {
        void client.invalidateQueries({ queryKey: query });
      }
    },
  });
  const problem = settling.error instanceof ApiProblem ? settling.error : undefined;
  const faultOf = (pointer: string) => problem?.errors.find((error) => error.pointer === pointer);
  const looksLikeSomebody = faultOf('/note')?.code === 'looks-like-somebody';

  function bodyOf(done: boolean): SettledPoint {
    const filled = countsHere && !wrong;
    return { done, note, aboutNobody, ...(filled ? { residents: { inCare: Number(numbers.inCare), handedOver: Number(numbers.handedOver), stopped: Number(numbers.stopped) } } : {}) };
  }

  function send(done: boolean) {
    setTried(true);
    if (wrong) {
      document.getElementById(`${id}-${counts.find((one) => !isNumber(numbers[one])) ?? 'inCare'}`)?.focus();
    } else if (!settling.isPending) {
      settling.mutate(done);
    }
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(true);
      }}
    >
      {countsHere ? (
        <fieldset aria-describedby={`${id}-hint`}>
          <legend>{t('transition.residents')}</legend>
          <p id={`${id}-hint`} className="hint">
            {t('transition.residentsHint')}
          </p>
          <div className="transition-counts">
            {counts.map((one) => (
              <TextField
                key={one}
                id={`${id}-${one}`}
                label={t(`transition.${one}`)}
                allowedCharPattern="[0-9]"
                maxlength={6}
                {...bound({ value: numbers[one], onChange: (value) => { setNumbers((before) => ({ ...before, [one]: value })); }, onBlur: () => undefined }, tried && !isNumber(numbers[one]) ? t('transition.number') : '')}
              />
            ))}
          </div>
          {faultOf('/residents') === undefined ? null : (
            <p className="field-error" role="alert">
              {faultOf('/residents')?.detail}
            </p>
          )}
        </fieldset>
      ) : null}
      <TextArea id={`${id}-note`} label={t('transition.note')} helperText={t('transition.noteHint')} maxlength={1000} {...bound({ value: note, onChange: setNote, onBlur: () => undefined }, faultOf('/note')?.detail ?? '')} />
      {looksLikeSomebody || aboutNobody ? (
        <label className="choice">
          <input type="checkbox" checked={aboutNobody} onChange={(event) => { setAboutNobody(event.target.checked); }} />
          <span>{t('transition.aboutNobody')}</span>
        </label>
      ) : null}
      {settling.error === null || faultOf('/note') !== undefined || faultOf('/residents') !== undefined ? null : <Trouble problem={settling.error} what={t('transition.notSaved')} />}
      <div className="row">
        {point.done ? (
          <>
            <button type="submit" className="button primary" aria-disabled={settling.isPending}>
              {t('transition.save')}
            </button>
            <button type="button" className="button" aria-disabled={settling.isPending} onClick={() => { send(false); }}>
              {t('transition.untick')}
            </button>
          </>
        ) : (
          <>
            <button type="submit" className="button primary" aria-disabled={settling.isPending}>
              {t('transition.tick')}
            </button>
            <button type="button" className="button" aria-disabled={settling.isPending} onClick={() => { send(false); }}>
              {t('transition.saveOpen')}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

function shown(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}

function isNumber(text: string): boolean {
  return /^\d{1,6}$/.test(text);
}
