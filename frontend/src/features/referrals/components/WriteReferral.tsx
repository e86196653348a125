import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Referral, ReferralChoice } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { discardReferral, referralChoicesQuery, refreshReferral, sendReferral } from '@/features/referrals/api/referrals';
import { Goals } from '@/features/referrals/components/Goals';
import { KeptLine } from '@/features/referrals/components/KeptLine';
import { fieldOf, type TypedText } from '@/features/referrals/typed';
import { useKept } from '@/features/referrals/useKept';
import '@/shared/patterns/form/form.css';

const longest: Record<TypedText, number> = { reference: 40, tried: 4000, asked: 4000, responsible: 1000 };

/** A draft that is written: kept as one types, and sent when it is complete. */
export function WriteReferral({ referral }: { referral: Referral }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useKeyOf();
  const texts = useDatePickerTexts();
  const kept = useKept(acting, referral);
  const { value, change } = kept;
  const [aboutNobody, setAboutNobody] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<'send' | 'discard'>();
  const choices = useQuery(referralChoicesQuery(acting, referral.id));
  const sending = useMutation({
    mutationFn: () => sendReferral(acting, referral.id, kept.version(), aboutNobody, key([kept.version(), aboutNobody])),
    onSuccess: async () => {
      await refreshReferral(client, acting, referral.id);
      tell(t('referral.sentTo', { name: referral.subName }));
    },
    onError: () => { setAttempt((before) => before + 1); },
  });
  const discarding = useMutation({
    mutationFn: () => discardReferral(acting, referral.id),
    onSuccess: async () => {
      await navigate({ to: '/$tenant/verwijzingen', params: { tenant: acting.tenant.slug } });
      void client.invalidateQueries({ queryKey: keyOf(acting, 'referrals') });
      tell(t('referral.discarded'));
    },
  });
  const refused = kept.state === 'refused' ? (kept.problem?.errors ?? []) : sending.error instanceof ApiProblem ? sending.error.errors : [];
  const errorOf = (pointer: string) => refused.find((error) => error.pointer === pointer)?.detail ?? '';
  const doubted = kept.doubts.length > 0 || refused.some(({ code }) => code === 'looks-like-somebody');
  const hintOf = (pointer: string, hint: string) => (kept.doubts.includes(pointer) && !aboutNobody ? t('referral.doubt') : hint);

  async function ask() {
    sending.reset();
    if (await kept.keep()) {
      setAsked('send');
    } else {
      setAttempt((before) => before + 1);
    }
  }

  function text(name: TypedText, Field: typeof TextField | typeof TextArea) {
    return <Field id={`referral-${name}`} label={t(`referral.${name}`)} helperText={hintOf(`/${name}`, t(`referral.${name}Hint`))} maxlength={longest[name]} {...bound({ value: value[name], onChange: (typed) => { change({ [name]: typed }); }, onBlur: () => undefined }, errorOf(`/${name}`))} />;
  }

  return (
    <form
      className="form referral-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) {
          void ask();
        }
      }}
    >
      <p className="notice">{t('referral.nobody')}</p>
      <ErrorSummary title={t('referral.notSent')} attempt={attempt} errors={refused.map(({ pointer, detail }) => ({ field: fieldOf(pointer), text: detail }))} />
      {sending.error === null || refused.length > 0 ? null : <Trouble problem={sending.error} what={t('referral.sendFailed')} />}
      {text('reference', TextField)}
      {choices.error === null ? null : <Trouble problem={choices.error} what={t('referral.choicesFailed')} retry={() => void choices.refetch()} />}
      <Choice id="referral-category" label={t('referral.category')} choices={choices.data?.categories ?? []} value={value.category} error={errorOf('/category')} onChoose={(category) => { change({ category }); }} />
      <Choice id="referral-municipality" label={t('referral.municipality')} choices={choices.data?.municipalities ?? []} value={value.municipality} error={errorOf('/municipality')} onChoose={(municipality) => { change({ municipality }); }} />
      <Goals goals={value.goals} errorOf={errorOf} hintOf={hintOf} onChange={(goals) => { change({ goals }); }} />
      {text('tried', TextArea)}
      {text('asked', TextArea)}
      <ChoiceGroup id="referral-safetyAgreed" legend={t('referral.safety')} choices={[{ value: 'yes', label: t('referral.yes'), hint: t('referral.safetyHint') }, { value: 'no', label: t('referral.no') }]} value={value.safety} onChoose={(safety) => { change({ safety: safety === 'yes' ? 'yes' : 'no' }); }} error={errorOf('/safetyAgreed')} />
      <DatePicker autoOpenDisabled id="referral-startWish" label={t('referral.startWish')} i18n={texts} {...bound({ value: value.startWish, onChange: (startWish) => { change({ startWish }); }, onBlur: () => undefined }, errorOf('/startWish'))} />
      {text('responsible', TextArea)}
      <p className="small">
        <Link to="/$tenant/overeenkomsten/$agreement/verantwoordelijkheid" params={{ tenant: acting.tenant.slug, agreement: referral.agreementId }}>
          {t('referral.card')}
        </Link>
      </p>
      {doubted || aboutNobody ? (
        <label className="choice">
          <input id="referral-aboutNobody" type="checkbox" checked={aboutNobody} onChange={(event) => { setAboutNobody(event.target.checked); }} />
          <span>
            {t('referral.aboutNobody')}
            <span className="hint">{t('referral.aboutNobodyHint')}</span>
          </span>
        </label>
      ) : null}
      <KeptLine kept={kept} />
      {discarding.error === null ? null : <Trouble problem={discarding.error} what={t('referral.discardFailed')} />}
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={sending.isPending}>
          {t('referral.send')}
        </button>
        <button type="button" className="button" onClick={() => { setAsked('discard'); }}>
          {t('referral.discard')}
        </button>
      </div>
      {asked === 'send' ? (
        <Confirm title={t('referral.sendTitle', { name: referral.subName })} confirm={t('referral.send')} onCancel={() => { setAsked(undefined); }} onConfirm={() => { setAsked(undefined); sending.mutate(); }}>
          <p>{t('referral.sendEffect', { name: referral.subName })}</p>
        </Confirm>
      ) : null}
      {asked === 'discard' ? (
        <Confirm danger title={t('referral.discardTitle')} confirm={t('referral.discard')} onCancel={() => { setAsked(undefined); }} onConfirm={() => { setAsked(undefined); discarding.mutate(); }}>
          <p>{t('referral.discardEffect')}</p>
        </Confirm>
      ) : null}
    </form>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  choices: readonly ReferralChoice[];
  value: string;
  error: string;
  onChoose: (code: string) => void;
}

function Choice({ id, label, choices, value, error, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} aria-invalid={error !== ''} aria-describedby={error === '' ? undefined : `${id}-error`} onChange={(event) => { onChoose(event.target.value); }}>
        <option value="">{t('referral.choose')}</option>
        {value === '' || choices.some(({ code }) => code === value) ? null : <option value={value}>{value}</option>}
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {error === '' ? null : (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
