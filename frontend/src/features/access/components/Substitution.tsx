import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { NewSubstitution, Substitution as Named } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { bound } from '@/shared/patterns/form/bound';
import { ErrorSummary, type FieldError } from '@/shared/patterns/form/ErrorSummary';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { Loading } from '@/shared/ui/Loading';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { endSubstitution, nameSubstitute, substitutionsQuery } from '@/features/access/api/substitution';
import '@/features/access/substitution.css';

interface SubstitutionProps {
  /** Whose work it is; oneself when left out. */
  person?: { id: string; name: string } | undefined;
  /** The person who looks. */
  self: string;
}

/** Who does somebody's work for a while: what was named, and naming someone. */
export function Substitution({ person, self }: SubstitutionProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const id = useId();
  const texts = useDatePickerTexts();
  const whose = person?.id;
  const { data, error, refetch } = useQuery(substitutionsQuery(acting, whose));
  const key = useRef(crypto.randomUUID());
  const [typed, setTyped] = useState<NewSubstitution>({ substitute: '', firstDay: '', lastDay: '' });
  const [attempt, setAttempt] = useState(0);
  const fresh = () => client.invalidateQueries({ queryKey: keyOf(acting, 'substitutions') });
  const naming = useMutation({
    mutationFn: () => nameSubstitute(acting, whose, typed, key.current),
    onSuccess: async (named) => {
      await fresh();
      setTyped({ substitute: '', firstDay: '', lastDay: '' });
      setAttempt(0);
      key.current = crypto.randomUUID();
      tell(t('substitution.named', { name: named.substitute.name, date: longDate(named.lastDay, i18n.language) }));
    },
    onError: () => {
      key.current = crypto.randomUUID();
      setAttempt((before) => before + 1);
    },
  });
  const ending = useMutation({
    mutationFn: (one: Named) => endSubstitution(acting, whose, one.id),
    onSuccess: async (_, one) => {
      await fresh();
      tell(t('substitution.ended', { name: one.substitute.name }));
    },
  });
  const missing: FieldError[] = [
    ...(typed.substitute === '' ? [{ field: `${id}-who`, text: t('substitution.whoMissing') }] : []),
    ...(typed.firstDay === '' ? [{ field: `${id}-first`, text: t('substitution.firstMissing') }] : []),
    ...(typed.lastDay === '' || typed.lastDay < typed.firstDay ? [{ field: `${id}-last`, text: t('substitution.lastMissing') }] : []),
  ];
  const refused = naming.error instanceof ApiProblem ? naming.error.errors.map(({ pointer, detail }) => ({ field: `${id}-${pointer === '/firstDay' ? 'first' : pointer === '/lastDay' ? 'last' : 'who'}`, text: detail })) : [];
  const faults = missing.length > 0 ? missing : refused;
  const faultOf = (field: string) => (attempt === 0 ? '' : (faults.find((one) => one.field === `${id}-${field}`)?.text ?? ''));
  if (error !== null) {
    return <Trouble problem={error} what={t('substitution.notFetched')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <Loading label={t('table.loading')} lines={3} />;
  }
  return (
    <div className="substitution">
      {data.items.length === 0 ? <p>{t('substitution.none')}</p> : null}
      <ul className="substitution-list">
        {data.items.map((one) => (
          <li key={one.id}>
            <span>{sentence(one)}</span>
            {one.absent.id === (whose ?? self) ? (
              <button type="button" className="link-button" aria-disabled={ending.isPending} aria-label={t('substitution.endOf', { name: one.substitute.name })} onClick={() => { if (!ending.isPending) { ending.mutate(one); } }}>
                {t('substitution.end')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {ending.error === null ? null : <Trouble problem={ending.error} what={t('substitution.notEnded')} />}
      {data.candidates.length === 0 ? (
        <p className="notice">{t('substitution.nobody')}</p>
      ) : (
        <form
          className="substitution-form"
          noValidate
          aria-label={t('substitution.form')}
          onSubmit={(event) => {
            event.preventDefault();
            if (naming.isPending) {
              return;
            }
            if (missing.length === 0) {
              naming.mutate();
            } else {
              setAttempt((before) => before + 1);
            }
          }}
        >
          <ErrorSummary title={t('substitution.notYet')} errors={faults} attempt={attempt} />
          {naming.error === null || refused.length > 0 ? null : <Trouble problem={naming.error} what={t('substitution.failed')} />}
          <div className="substitution-fields">
            <div>
              <label htmlFor={`${id}-who`}>{t('substitution.who')}</label>
              <select id={`${id}-who`} className="select" value={typed.substitute} aria-invalid={faultOf('who') !== ''} aria-describedby={`${id}-who-error`} onChange={(event) => { setTyped({ ...typed, substitute: event.target.value }); }}>
                <option value="">{t('substitution.choose')}</option>
                {data.candidates.map(({ id: candidate, name }) => (
                  <option key={candidate} value={candidate}>{name}</option>
                ))}
              </select>
              <span id={`${id}-who-error`} className="field-error">{faultOf('who')}</span>
            </div>
            <DatePicker autoOpenDisabled id={`${id}-first`} label={t('substitution.first')} i18n={texts} min={today()} {...day('firstDay', 'first')} />
            <DatePicker autoOpenDisabled id={`${id}-last`} label={t('substitution.last')} i18n={texts} min={typed.firstDay === '' ? today() : typed.firstDay} {...day('lastDay', 'last')} />
          </div>
          <button type="submit" className="button" aria-disabled={naming.isPending}>
            {t('substitution.name')}
          </button>
        </form>
      )}
    </div>
  );

  function day(field: 'firstDay' | 'lastDay', short: string) {
    return bound({ value: typed[field], onChange: (value) => { setTyped((before) => ({ ...before, [field]: value })); }, onBlur: () => undefined }, faultOf(short));
  }

  function sentence({ absent, substitute, firstDay, lastDay }: Named): string {
    const days = { first: longDate(firstDay, i18n.language), last: longDate(lastDay, i18n.language) };
    if (absent.id === self) {
      return t('substitution.forMe', { name: substitute.name, ...days });
    }
    return substitute.id === self ? t('substitution.byMe', { name: absent.name, ...days }) : t('substitution.forOther', { substitute: substitute.name, absent: absent.name, ...days });
  }
}
