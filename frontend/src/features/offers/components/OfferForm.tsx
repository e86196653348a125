import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { KeptOffer, ProviderFacts } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { Earlier } from '@/shared/patterns/form/Earlier';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { bound } from '@/shared/patterns/form/bound';
import { codesQuery, municipalitiesQuery } from '@/shared/session/reference';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { addOffer, changeOffer } from '@/features/offers/api/offers';
import { Checks } from '@/features/offers/components/Checks';
import { contentOf, empty, faultsOf, fieldsOf, type ListName, type OfferFields, type TextName } from '@/features/offers/offerFields';

interface OfferFormProps {
  /** Absent for a new one. */
  offer: KeptOffer | undefined;
  provider: string;
  facts: ProviderFacts;
}

const languages = ['nl', 'en', 'ar', 'tr', 'pl', 'uk', 'ti', 'fa', 'so', 'fr', 'de', 'es', 'ru', 'zh'];
const settings = ['LOCATION', 'HOME', 'SCHOOL', 'ONLINE'] as const;
/** Names of fields as the server points to them. */
const fieldOf = (pointer: string) => pointer.slice(1).split('/')[0] ?? '';

/** What an offer says of itself. Everything typed stays when someone else was earlier; both versions are shown then. */
export function OfferForm({ offer, provider, facts }: OfferFormProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useKeyOf();
  const [version, setVersion] = useState(offer?.version);
  const given = offer === undefined ? empty : fieldsOf(offer.content);
  const [fields, setFields] = useState<OfferFields>(given);
  const [attempt, setAttempt] = useState(0);
  const { data: municipalities = [] } = useQuery(municipalitiesQuery(acting));
  const { data: targetGroups = [] } = useQuery(codesQuery(acting, 'target-group', i18n.language));
  const { data: laws = [] } = useQuery(codesQuery(acting, 'law', i18n.language));
  const { data: youth = [] } = useQuery(codesQuery(acting, 'jz020', i18n.language));
  const { data: support = [] } = useQuery(codesQuery(acting, 'wmo020', i18n.language));
  const { data: helpForms = [] } = useQuery(codesQuery(acting, 'cbs-hulpvorm', i18n.language));
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const tenant = acting.tenant.slug;
  // With the version that it was based on: who was earlier meanwhile is not overwritten.
  const draft = useDraft({
    form: 'offer',
    version: '1',
    subject: offer?.listing.id ?? `new.${provider}`,
    value: { ...fields, basedOn: version ?? '' },
    empty: { ...given, basedOn: offer?.version ?? '' },
    restore: ({ basedOn = '', ...typed }) => {
      setFields({ ...given, ...typed });
      setVersion(basedOn === '' ? offer?.version : basedOn);
    },
  });

  const save = useMutation({
    mutationFn: (over: string | undefined) => (offer === undefined || over === undefined ? addOffer(acting, provider, contentOf(fields), key(JSON.stringify(fields))) : changeOffer(acting, offer.listing.id, over, contentOf(fields))),
    onSuccess: async (saved) => {
      await draft.finish();
      await client.invalidateQueries({ queryKey: keyOf(acting, 'offers') });
      await client.invalidateQueries({ queryKey: keyOf(acting, 'offer', saved.listing.id) });
      tell(t('offers.savedOffer', { name: saved.listing.title }));
      void navigate({ to: '/$tenant/aanbod', params: { tenant }, search: acting.party.kind === 'ORGANISATION' ? {} : { provider } });
    },
    onError: () => {
      setAttempt((before) => before + 1);
    },
  });
  const problem = save.error instanceof ApiProblem ? save.error : undefined;
  const latest = problem?.status === 412 ? (problem.current as KeptOffer | undefined) : undefined;
  const faults = attempt === 0 ? {} : faultsOf(fields);
  const errorOf = (name: keyof OfferFields): string => {
    const fault = faults[name];
    return fault === undefined ? (problem?.errors.find(({ pointer }) => fieldOf(pointer) === name)?.detail ?? '') : t(`offers.fault.${fault}`, { defaultValue: fault });
  };
  const errors = (Object.keys(fields) as (keyof OfferFields)[]).flatMap((name) => (errorOf(name) === '' ? [] : [{ field: `offer-${name}`, text: `${t(`offers.field.${name}`)}: ${errorOf(name)}` }]));

  const text = (name: TextName) => ({
    id: `offer-${name}`,
    label: t(`offers.field.${name}`),
    ...bound({ value: fields[name], onChange: (value) => { setFields((before) => ({ ...before, [name]: value })); }, onBlur: () => undefined }, errorOf(name)),
  });
  const list = (name: ListName) => ({
    id: `offer-${name}`,
    legend: t(`offers.field.${name}`),
    chosen: fields[name],
    onChange: (chosen: string[]) => { setFields((before) => ({ ...before, [name]: chosen })); },
    ...(errorOf(name) === '' ? {} : { error: errorOf(name) }),
  });
  const differing = latest === undefined ? [] : (Object.keys(fields) as (keyof OfferFields)[]).filter((name) => String(fields[name]) !== String(fieldsOf(latest.content)[name]));

  return (
    <form
      className="hung offer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((before) => before + 1);
        if (Object.keys(faultsOf(fields)).length === 0 && !save.isPending) {
          save.mutate(version);
        }
      }}
    >
      <ErrorSummary title={t('offers.faults')} errors={errors} attempt={attempt} />
      <DraftBar draft={draft} what={t('draft.of.offer')} />
      {latest === undefined ? null : (
        <Earlier
          versions={differing.map((name) => ({ id: name, label: t(`offers.field.${name}`), mine: shown(fields[name]), changedHere: offer !== undefined && String(fields[name]) !== String(fieldsOf(offer.content)[name]), theirs: shown(fieldsOf(latest.content)[name]) }))}
          actions={
            <>
              <button type="button" className="button primary" onClick={() => { setVersion(latest.version); save.mutate(latest.version); }}>
                {t('offers.keepMine')}
              </button>
              <button type="button" className="button" onClick={() => { setVersion(latest.version); setFields(fieldsOf(latest.content)); save.reset(); setAttempt(0); }}>
                {t('offers.takeTheirs')}
              </button>
            </>
          }
        >
          {t('offers.earlierText')}
        </Earlier>
      )}
      {save.error === null || latest !== undefined || errors.length > 0 ? null : <Trouble problem={save.error} what={t('offers.notSaved')} />}
      <section>
        <h2>{t('offers.part.what')}</h2>
        <div className="form">
          <TextField {...text('title')} maxlength={300} required className="whole-line" />
          <TextField {...text('kinds')} helperText={t('offers.hint.commas')} className="whole-line" />
          <TextField {...text('expertise')} helperText={t('offers.hint.commas')} className="whole-line" />
          <TextField {...text('recognised')} helperText={t('offers.hint.recognised')} className="whole-line" />
          <TextField {...text('methods')} helperText={t('offers.hint.commas')} className="whole-line" />
          <Checks {...list('laws')} choices={laws} />
          {fields.laws.length > 0 && !fields.laws.includes('JEUGDWET') ? null : <Checks {...list('categories')} legend={t('offers.field.categoriesYouth')} choices={present(youth)} chosen={fields.categories.filter((one) => Number(one) > 18)} onChange={(chosen) => { categories(chosen, (one) => Number(one) > 18); }} />}
          {fields.laws.length > 0 && !fields.laws.includes('WMO') ? null : <Checks {...list('categories')} id={fields.laws.length > 0 && !fields.laws.includes('JEUGDWET') ? 'offer-categories' : 'offer-categories-support'} legend={t('offers.field.categoriesSupport')} choices={present(support)} chosen={fields.categories.filter((one) => Number(one) <= 18)} onChange={(chosen) => { categories(chosen, (one) => Number(one) <= 18); }} />}
          {fields.laws.length > 0 && !fields.laws.includes('JEUGDWET') ? null : <Checks {...list('helpForms')} choices={helpForms} />}
        </div>
      </section>
      <section>
        <h2>{t('offers.part.whom')}</h2>
        <div className="form">
          <Checks {...list('targetGroups')} choices={targetGroups} />
          <div className="two-columns">
            <TextField {...text('ageFrom')} maxlength={3} />
            <TextField {...text('ageUntil')} maxlength={3} />
          </div>
          <Checks {...list('languages')} choices={languages.map((value) => ({ value, label: names.of(value) ?? value }))} />
          <TextField {...text('profile')} helperText={t('offers.hint.profile')} maxlength={200} className="whole-line" />
          <TextArea {...text('intakeCriteria')} maxlength={2000} minRows={2} className="whole-line" />
        </div>
      </section>
      <section>
        <h2>{t('offers.part.where')}</h2>
        <div className="form">
          <Checks {...list('municipalities')} choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))} />
          <Checks {...list('settings')} choices={settings.map((value) => ({ value, label: t(`offers.setting.${value}`) }))} />
          {(facts.content.establishments ?? []).length === 0 ? null : (
            <Checks {...list('establishments')} hint={t('offers.hint.establishments')} choices={(facts.content.establishments ?? []).map(({ id, name, town }) => ({ value: id ?? '', label: [name, town === name ? undefined : town].filter((one) => one != null).join(', ') }))} />
          )}
          <ChoiceGroup
            id="offer-accessible"
            legend={t('offers.field.accessible')}
            choices={[
              { value: '', label: t('offers.accessible.unknown') },
              { value: 'yes', label: t('listing.yes') },
              { value: 'no', label: t('listing.no') },
            ]}
            value={fields.accessible}
            onChoose={(accessible) => { setFields((before) => ({ ...before, accessible })); }}
          />
          <TextField {...text('travelKm')} maxlength={3} />
          <TextArea {...text('note')} maxlength={10000} minRows={3} className="whole-line" />
        </div>
      </section>
      <section>
        <div className="row">
          <button type="submit" className="button primary" aria-disabled={save.isPending}>
            {t(offer === undefined ? 'offers.addOffer' : 'offers.saveOffer')}
          </button>
          <button type="button" className="button" onClick={() => { void navigate({ to: '/$tenant/aanbod', params: { tenant }, search: acting.party.kind === 'ORGANISATION' ? {} : { provider } }); }}>
            {t('change.cancel')}
          </button>
        </div>
      </section>
    </form>
  );

  function categories(chosen: string[], of: (one: string) => boolean) {
    setFields((before) => ({ ...before, categories: [...before.categories.filter((one) => !of(one)), ...chosen] }));
  }
}

/** Codes of an earlier edition of the list are not offered any more. */
function present(codes: readonly { value: string; label: string }[]) {
  return codes.filter(({ label }) => !label.startsWith('(2015)'));
}

function shown(value: string | string[]): string {
  return Array.isArray(value) ? value.join(', ') : value;
}
