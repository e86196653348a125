import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Departure, NewDeparture } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { bound } from '@/shared/patterns/form/bound';
import { ErrorSummary, type FieldError } from '@/shared/patterns/form/ErrorSummary';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { announceDeparture } from '@/features/access/api/access';

/** From when there is no access any more, and who takes over. What follows is said before it is done. */
export function LeaveForm({ departure: { person, colleagues } }: { departure: Departure }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const texts = useDatePickerTexts();
  const key = useRef(crypto.randomUUID());
  const [atOnce, setAtOnce] = useState(false);
  const [lastDay, setLastDay] = useState('');
  const [colleague, setColleague] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const fault = atOnce ? undefined : lastDay === '' ? t('leave.dayMissing') : lastDay < today() ? t('leave.dayPast') : undefined;
  const announcing = useMutation({
    mutationFn: (departure: NewDeparture) => announceDeparture(acting, person.id, departure, key.current),
    onSuccess: async () => {
      await Promise.all(['departure', 'memberships', 'invitations'].map((part) => client.invalidateQueries({ queryKey: keyOf(acting, part) })));
      tell(atOnce ? t('change.ended', { name: person.name }) : t('leave.done', { name: person.name, date: longDate(lastDay, i18n.language) }));
    },
    onError: () => {
      key.current = crypto.randomUUID();
      setAttempt((before) => before + 1);
    },
  });
  const refused: FieldError[] = announcing.error instanceof ApiProblem ? announcing.error.errors.map(({ pointer, detail }) => ({ field: pointer === '/handOverTo' ? 'leave-colleague' : 'leave-day', text: detail })) : [];
  const errors = fault === undefined ? refused : [{ field: 'leave-day', text: fault }];
  const chosen = colleagues.find((one) => one.id === colleague);
  return (
    <form
      className="form"
      noValidate
      aria-label={t('leave.form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (announcing.isPending) {
          return;
        }
        if (fault === undefined) {
          setAsking(true);
        } else {
          setAttempt((before) => before + 1);
        }
      }}
    >
      <ErrorSummary title={t('leave.notYet')} errors={errors} attempt={attempt} />
      {announcing.error === null || refused.length > 0 ? null : <Trouble problem={announcing.error} what={t('leave.failed')} />}
      <fieldset className="leave-when">
        <legend>{t('leave.when')}</legend>
        <label>
          <input type="radio" name="when" checked={!atOnce} onChange={() => { setAtOnce(false); }} />
          <span>{t('leave.afterDay')}</span>
        </label>
        {atOnce ? null : (
          <div className="leave-day">
            <DatePicker autoOpenDisabled id="leave-day" label={t('leave.lastDay')} i18n={texts} min={today()} {...bound({ value: lastDay, onChange: setLastDay, onBlur: () => undefined }, attempt === 0 ? '' : (errors.find(({ field }) => field === 'leave-day')?.text ?? ''))} />
          </div>
        )}
        <label>
          <input type="radio" name="when" checked={atOnce} onChange={() => { setAtOnce(true); }} />
          <span>
            {t('leave.atOnce')} <span className="quiet">{t('leave.atOnceText')}</span>
          </span>
        </label>
      </fieldset>
      <div className="leave-colleague">
        <label htmlFor="leave-colleague">{t('leave.colleague')}</label>
        <select id="leave-colleague" className="select" value={colleague} onChange={(event) => { setColleague(event.target.value); }}>
          <option value="">{t('leave.nobody')}</option>
          {colleagues.map(({ id, name, lastDay: until }) => (
            <option key={id} value={id}>
              {until == null ? name : t('leave.colleagueUntil', { name, date: longDate(until, i18n.language) })}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button primary" aria-disabled={announcing.isPending}>
        {t('leave.announce')}
      </button>
      {!asking ? null : (
        <Confirm
          title={t('leave.askTitle', { name: person.name })}
          confirm={atOnce ? t('leave.confirmNow') : t('leave.announce')}
          danger={atOnce}
          onCancel={() => { setAsking(false); }}
          onConfirm={() => {
            setAsking(false);
            announcing.mutate({ atOnce, ...(atOnce ? {} : { lastDay }), ...(chosen === undefined ? {} : { handOverTo: chosen.id }) });
          }}
        >
          <p>{atOnce ? t('leave.askNow', { name: person.name, tenant: acting.tenant.name }) : t('leave.askDay', { name: person.name, tenant: acting.tenant.name, date: longDate(lastDay, i18n.language) })}</p>
          <p>{chosen === undefined ? t('leave.toNobody') : t('leave.to', { name: chosen.name })}</p>
          <p>{t('leave.told', { name: person.name })}</p>
        </Confirm>
      )}
    </form>
  );
}
