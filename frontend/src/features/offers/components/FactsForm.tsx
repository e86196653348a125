import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { ProviderFacts, ProviderFactsContent } from '@/shared/api/types';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { Earlier } from '@/shared/patterns/form/Earlier';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { changeFacts } from '@/features/offers/api/offers';
import { split } from '@/features/offers/offerFields';

type Establishment = NonNullable<ProviderFactsContent['establishments']>[number];
type Mark = NonNullable<ProviderFactsContent['qualityMarks']>[number];
const texts = ['legalForm', 'rsin', 'website', 'phone', 'email', 'contactName', 'contactPhone', 'contactEmail', 'publicContact', 'complaintUrl'] as const;
type Text = (typeof texts)[number];
const parts = ['name', 'number', 'address', 'postcode', 'town', 'phone'] as const;

/** Numbers, contacts, establishments and quality marks of a provider. */
export function FactsForm({ facts }: { facts: ProviderFacts }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const picker = useDatePickerTexts();
  const [version, setVersion] = useState(facts.version);
  const [content, setContent] = useState<ProviderFactsContent>(facts.content);
  const given = { content: facts.content, tradeNames: (facts.content.tradeNames ?? []).join(', '), agbCodes: (facts.content.agbCodes ?? []).join(', '), basedOn: facts.version };
  const [tradeNames, setTradeNames] = useState(given.tradeNames);
  const [agbCodes, setAgbCodes] = useState(given.agbCodes);
  // With the version that it was based on: who was earlier meanwhile is not overwritten.
  const draft = useDraft({
    form: 'provider-facts',
    version: '1',
    subject: facts.id,
    value: { content, tradeNames, agbCodes, basedOn: version },
    empty: given,
    restore: (former) => {
      const typed = { ...given, ...former };
      setContent(typed.content);
      setTradeNames(typed.tradeNames);
      setAgbCodes(typed.agbCodes);
      setVersion(typed.basedOn);
    },
  });
  const [attempt, setAttempt] = useState(0);
  const establishments = content.establishments ?? [];
  const marks = content.qualityMarks ?? [];
  const tenant = acting.tenant.slug;
  const back = () => { void navigate({ to: '/$tenant/aanbod', params: { tenant }, search: acting.party.kind === 'ORGANISATION' ? {} : { provider: facts.id } }); };

  const save = useMutation({
    mutationFn: (over: string) => changeFacts(acting, facts.id, over, { ...content, tradeNames: split(tradeNames), agbCodes: split(agbCodes) }),
    onSuccess: async () => {
      await draft.finish();
      await client.invalidateQueries({ queryKey: keyOf(acting, 'provider-facts', facts.id) });
      await client.invalidateQueries({ queryKey: keyOf(acting, 'provider', facts.id) });
      tell(t('offers.factsSaved'));
      back();
    },
    onError: () => { setAttempt((before) => before + 1); },
  });
  const problem = save.error instanceof ApiProblem ? save.error : undefined;
  const latest = problem?.status === 412 ? (problem.current as ProviderFacts | undefined) : undefined;
  const refused = problem?.errors ?? [];
  const errorAt = (pointer: string) => refused.filter((one) => fieldAt(one.pointer) === pointer).map(({ detail }) => detail).join(' ');
  const errors = [...new Set(refused.map((one) => fieldAt(one.pointer)))].map((pointer) => ({ field: idOf(pointer), text: `${labelOf(pointer)}: ${errorAt(pointer)}` }));

  const field = (pointer: string, label: string, value: string | null | undefined, onChange: (value: string) => void) => ({
    id: idOf(pointer),
    label,
    ...bound({ value: value ?? '', onChange, onBlur: () => undefined }, errorAt(pointer)),
  });
  const text = (name: Text) => field(`/${name}`, t(`offers.fact.${name}`), content[name], (value) => { setContent((before) => ({ ...before, [name]: value })); });
  const setPlace = (index: number, change: Partial<Establishment>) => { setContent((before) => ({ ...before, establishments: (before.establishments ?? []).map((one, at) => (at === index ? { ...one, ...change } : one)) })); };
  const setMark = (index: number, change: Partial<Mark>) => { setContent((before) => ({ ...before, qualityMarks: (before.qualityMarks ?? []).map((one, at) => (at === index ? { ...one, ...change } : one)) })); };

  return (
    <form className="hung offer-form" noValidate onSubmit={(event) => { event.preventDefault(); if (!save.isPending) { save.mutate(version); } }}>
      <ErrorSummary title={t('offers.faults')} errors={errors} attempt={attempt} />
      <DraftBar draft={draft} what={t('draft.of.facts')} />
      {latest === undefined ? null : (
        <Earlier
          versions={texts.filter((name) => (content[name] ?? '') !== (latest.content[name] ?? '')).map((name) => ({ id: name, label: t(`offers.fact.${name}`), mine: content[name] ?? '', changedHere: (content[name] ?? '') !== (facts.content[name] ?? ''), theirs: latest.content[name] ?? '' }))}
          actions={
            <>
              <button type="button" className="button primary" onClick={() => { setVersion(latest.version); save.mutate(latest.version); }}>
                {t('offers.keepMine')}
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  setVersion(latest.version);
                  setContent(latest.content);
                  setTradeNames((latest.content.tradeNames ?? []).join(', '));
                  setAgbCodes((latest.content.agbCodes ?? []).join(', '));
                  save.reset();
                }}
              >
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
        <h2>{t('offers.part.contact')}</h2>
        <div className="form">
          <p className="hint">{t('offers.hint.contact')}</p>
          <TextField {...text('contactName')} className="whole-line" maxlength={200} />
          <div className="two-columns">
            <TextField {...text('contactPhone')} maxlength={50} />
            <TextField {...text('contactEmail')} maxlength={254} />
          </div>
        </div>
      </section>
      <section>
        <h2>{t('offers.part.public')}</h2>
        <div className="form">
          <div className="two-columns">
            <TextField {...text('phone')} maxlength={50} />
            <TextField {...text('email')} maxlength={254} />
          </div>
          <TextField {...text('website')} placeholder="https://" className="whole-line" maxlength={500} />
          <TextArea {...text('publicContact')} helperText={t('offers.hint.publicContact')} className="whole-line" maxlength={500} minRows={2} />
          <TextField {...text('complaintUrl')} placeholder="https://" className="whole-line" maxlength={500} />
        </div>
      </section>
      <section>
        <h2>{t('offers.part.numbers')}</h2>
        <div className="form">
          <TextField {...field('/tradeNames', t('offers.fact.tradeNames'), tradeNames, setTradeNames)} helperText={t('offers.hint.commas')} className="whole-line" />
          <div className="two-columns">
            <TextField {...text('legalForm')} maxlength={100} />
            <TextField {...text('rsin')} helperText={t('offers.hint.rsin')} maxlength={9} />
          </div>
          <TextField {...field('/agbCodes', t('offers.fact.agbCodes'), agbCodes, setAgbCodes)} helperText={t('offers.hint.agb')} className="whole-line" />
        </div>
      </section>
      <section>
        <h2>{t('offers.part.establishments')}</h2>
        <div className="form">
          {establishments.map((one, index) => (
            <fieldset key={one.id ?? `new-${String(index)}`}>
              <legend>{(one.name ?? '') === '' ? t('offers.newEstablishment') : one.name}</legend>
              <div className="listed-line">
                {parts.map((part) => (
                  <TextField key={part} {...field(`/establishments/${String(index)}/${part}`, t(`offers.establishment.${part}`), one[part], (value) => { setPlace(index, { [part]: value }); })} />
                ))}
                <button type="button" className="button" onClick={() => { setContent((before) => ({ ...before, establishments: (before.establishments ?? []).filter((_, at) => at !== index) })); }} aria-label={t('offers.removeEstablishment', { name: one.name ?? String(index + 1) })}>
                  {t('offers.remove')}
                </button>
              </div>
            </fieldset>
          ))}
          {adding('/establishments', t('offers.addEstablishment'), () => { setContent((before) => ({ ...before, establishments: [...(before.establishments ?? []), {}] })); })}
        </div>
      </section>
      <section>
        <h2>{t('offers.part.marks')}</h2>
        <div className="form">
          {marks.map((one, index) => (
            <div key={String(index)} className="listed-line">
              <TextField {...field(`/qualityMarks/${String(index)}/name`, t('offers.mark.name'), one.name, (value) => { setMark(index, { name: value }); })} maxlength={150} />
              <DatePicker autoOpenDisabled i18n={picker} {...field(`/qualityMarks/${String(index)}/validUntil`, t('offers.mark.validUntil'), one.validUntil, (value) => { setMark(index, { validUntil: value === '' ? null : value }); })} />
              <button type="button" className="button" onClick={() => { setContent((before) => ({ ...before, qualityMarks: (before.qualityMarks ?? []).filter((_, at) => at !== index) })); }} aria-label={t('offers.removeMark', { name: one.name })}>
                {t('offers.remove')}
              </button>
            </div>
          ))}
          {adding('/qualityMarks', t('offers.addMark'), () => { setContent((before) => ({ ...before, qualityMarks: [...(before.qualityMarks ?? []), { name: '' }] })); })}
        </div>
      </section>
      <section>
        <div className="row">
          <button type="submit" className="button primary" aria-disabled={save.isPending}>
            {t('offers.saveFacts')}
          </button>
          <button type="button" className="button" onClick={back}>
            {t('change.cancel')}
          </button>
        </div>
      </section>
    </form>
  );

  /** The button for one more of a list, with what is not right about the list as a whole. */
  function adding(pointer: string, label: string, onAdd: () => void) {
    const error = errorAt(pointer);
    return (
      <div className="stack">
        {error === '' ? null : (
          <p id={`${idOf(pointer)}-error`} className="field-error">
            {error}
          </p>
        )}
        <p>
          <button type="button" id={idOf(pointer)} className="button" aria-describedby={error === '' ? undefined : `${idOf(pointer)}-error`} onClick={onAdd}>
            {label}
          </button>
        </p>
      </div>
    );
  }

  function labelOf(pointer: string): string {
    const [name = '', index, part] = pointer.slice(1).split('/');
    if (name === 'establishments' && index !== undefined) {
      const place = establishments[Number(index)]?.name ?? '';
      return `${place === '' ? t('offers.newEstablishment') : place}, ${t(`offers.establishment.${parts.find((one) => one === part) ?? 'name'}`)}`;
    }
    if (name === 'qualityMarks' && index !== undefined) {
      const mark = marks[Number(index)]?.name ?? '';
      return `${mark === '' ? t('offers.newMark') : mark}, ${t(part === 'validUntil' ? 'offers.mark.validUntil' : 'offers.mark.name')}`;
    }
    const known = [...texts, 'tradeNames', 'agbCodes', 'qualityMarks', 'establishments'] as const;
    const found = known.find((one) => one === name);
    return found === undefined ? name : t(`offers.fact.${found}`);
  }
}

/** The field that a refusal of the server is about: of a list that is typed in one field that field, of a line without a part its name. */
function fieldAt(pointer: string): string {
  const [name = '', index, part] = pointer.slice(1).split('/');
  if (name === 'establishments' && index !== undefined) {
    return `/establishments/${index}/${part ?? 'name'}`;
  }
  return name === 'qualityMarks' && index !== undefined ? `/qualityMarks/${index}/${part ?? 'name'}` : `/${name}`;
}

function idOf(pointer: string): string {
  return `facts${pointer.replaceAll('/', '-')}`;
}
