import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Application, Decisions, ObjectionCase } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { Earlier } from '@/shared/patterns/form/Earlier';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { decisionsQuery, planHearing } from '@/features/application/api/decisions';
import { isOpenCase } from '@/features/application/objections';

interface PlanHearingProps {
  application: Application;
  objection: ObjectionCase;
  onDone: (now: Decisions) => void;
  onClose: () => void;
}

/** When and where the provider is heard. */
export function PlanHearing({ application, objection, onDone, onClose }: PlanHearingProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const texts = useDatePickerTexts();
  const [day, setDay] = useState(objection.hearingOn ?? '');
  const [place, setPlace] = useState(objection.hearingPlace ?? '');
  const [tried, setTried] = useState(false);
  /** What was planned when what is typed here was begun. */
  const [before, setBefore] = useState(objection);
  const plan = useMutation({
    mutationFn: ({ version }: ObjectionCase) => planHearing(acting, application.id, objection.id, { day, place: place.trim() }, version),
    onSuccess: (now) => {
      tell(t('objection.planned', { name: application.organisation.name, date: longDate(day, i18n.language) }));
      onDone(now);
    },
    onError: () => client.invalidateQueries({ queryKey: decisionsQuery(acting, application.id).queryKey }),
  });
  const wrongDay = day === '' || day < today();
  const overtaken = plan.error instanceof ApiProblem && plan.error.status === 412 && objection.version !== before.version && isOpenCase(objection);
  const send = (over: ObjectionCase) => {
    setTried(true);
    if (!wrongDay && place.trim() !== '' && !plan.isPending) {
      setBefore(over);
      plan.mutate(over);
    }
  };
  const takeTheirs = () => {
    setBefore(objection);
    setDay(objection.hearingOn ?? '');
    setPlace(objection.hearingPlace ?? '');
    plan.reset();
  };
  const shown = (iso: string) => (iso === '' ? '' : longDate(iso, i18n.language));
  const versions = [
    { id: 'day', label: t('objection.day'), mine: shown(day), changedHere: day !== (before.hearingOn ?? ''), theirs: shown(objection.hearingOn ?? '') },
    { id: 'place', label: t('objection.where'), mine: place, changedHere: place !== (before.hearingPlace ?? ''), theirs: objection.hearingPlace ?? '' },
  ].filter(({ mine, theirs }) => mine !== theirs);
  return (
    <Question
      title={t('objection.plan')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" aria-disabled={plan.isPending || overtaken} onClick={() => { if (!overtaken) { send(before); } }}>
            {t('objection.invite')}
          </button>
        </>
      }
    >
      <p>{t('objection.planEffect', { name: application.organisation.name })}</p>
      <DatePicker autoOpenDisabled label={t('objection.day')} i18n={texts} {...bound({ value: day, onChange: setDay, onBlur: () => undefined }, tried && wrongDay ? t('objection.dayWrong') : '')} />
      <TextField label={t('objection.where')} maxlength={300} {...bound({ value: place, onChange: setPlace, onBlur: () => undefined }, tried && place.trim() === '' ? t('objection.whereMissing') : '')} />
      {overtaken ? (
        <Earlier
          versions={versions}
          actions={
            <>
              <button type="button" className="button" onClick={() => { send(objection); }}>
                {t('kept.keepMine')}
              </button>
              <button type="button" className="button" onClick={takeTheirs}>
                {t('kept.takeTheirs')}
              </button>
            </>
          }
        >
          {t('kept.earlier')}
        </Earlier>
      ) : null}
      {plan.error === null || overtaken ? null : <Trouble problem={plan.error} what={t('objection.notPlanned')} />}
    </Question>
  );
}
