import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application, DecisionBasis } from '@/shared/api/types';
import { useKeyOf } from '@/shared/api/useKeyOf';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { longDate } from '@/shared/format/dates';
import { Confirm } from '@/shared/patterns/confirm/Confirm';
import { bound } from '@/shared/patterns/form/bound';
import { ChoiceGroup } from '@/shared/patterns/form/ChoiceGroup';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { SidePanel } from '@/shared/patterns/panel/SidePanel';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { refreshApplication } from '@/features/application/api/applications';
import { decide, previewLetter, showDecisions } from '@/features/application/api/decisions';
import { DecisionParts } from '@/features/application/components/DecisionParts';
import { Drawn } from '@/features/application/components/Drawn';
import { emptyDecision, faultsOf, proposedOf, type DecisionFault, type DecisionFields } from '@/features/application/decision';
import { kindAgainst } from '@/features/application/objections';

/** The decision itself: approve or refuse, why, until when, where it is different; the letter can be read before it is taken. */
export function DecideForm({ application, basis }: { application: Application; basis: DecisionBasis }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keyOf = useKeyOf();
  const texts = useDatePickerTexts();
  const [fields, setFields] = useState(() => emptyDecision(basis));
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const change = (part: Partial<DecisionFields>) => { setFields((before) => ({ ...before, ...part })); };
  const draft = useDraft({
    form: 'application-decision',
    version: '1',
    subject: application.id,
    value: { ...fields },
    empty: { ...emptyDecision(basis) },
    restore: (former) => { setFields({ ...emptyDecision(basis), ...former, ...(basis.inTheWay.length > 0 ? { outcome: 'REFUSED' as const } : {}) }); },
  });
  const faults = attempt === 0 ? [] : faultsOf(fields, basis);
  const proposed = proposedOf(fields);
  const { id, organisation } = application;
  const kind = kindAgainst(application);
  const preview = useMutation({ mutationFn: () => previewLetter(acting, id, proposed) });
  const take = useMutation({
    mutationFn: () => decide(acting, id, proposed, keyOf(JSON.stringify(proposed))),
    onSuccess: async (now) => {
      await draft.finish();
      showDecisions(client, acting, id, now);
      tell(t('decision.taken', { name: organisation.name }));
      await navigate({ to: '/$tenant/aanvragen/$application', params: { tenant: acting.tenant.slug, application: id } });
    },
    onError: () => {
      // Somebody may have decided or withdrawn meanwhile; the page then says what.
      refreshApplication(client, acting, id, 'assessment', 'decisions', 'decision-basis');
    },
  });
  const complete = (then: () => void) => () => {
    setAttempt((before) => before + 1);
    if (faultsOf(fields, basis).length === 0) {
      then();
    }
  };
  const date = fields.validUntil === '' ? '' : longDate(fields.validUntil, i18n.language);
  const says = (fault: DecisionFault) => t(`decision.fault.${fault.startsWith('part-reason') ? 'partReason' : fault.startsWith('part') ? 'part' : (fault as 'outcome' | 'reasons' | 'conditions' | 'validUntil')}`, { earliest: longDate(basis.earliest, i18n.language), latest: longDate(basis.latest, i18n.language) });
  const errorOf = (fault: DecisionFault) => (faults.includes(fault) ? says(fault) : '');
  const field = (name: 'reasons' | 'conditions' | 'validUntil') => ({ id: `decision-${name}`, ...bound({ value: fields[name], onChange: (typed) => { change({ [name]: typed }); }, onBlur: () => undefined }, errorOf(name)) });
  return (
    <div className="form">
      <ErrorSummary title={t('decision.notComplete')} attempt={attempt} errors={faults.map((fault) => ({ field: fault.startsWith('part') ? fault : `decision-${fault}`, text: says(fault) }))} />
      <DraftBar draft={draft} what={t('decision.formDraft')} />
      <ChoiceGroup
        id="decision-outcome"
        legend={t('decision.what')}
        choices={[...(basis.inTheWay.length > 0 ? [] : [{ value: 'APPROVED' as const, label: t('decision.outcome.APPROVED'), hint: t('decision.outcomeHint.APPROVED', { name: organisation.name }) }]), { value: 'REFUSED' as const, label: t('decision.outcome.REFUSED'), hint: t(`decision.outcomeHint.REFUSED.${kind}`) }]}
        value={fields.outcome}
        onChoose={(outcome) => { change({ outcome }); }}
        error={errorOf('outcome')}
      />
      <TextArea label={t('decision.reasons')} helperText={t('decision.reasonsHint')} maxlength={8000} {...field('reasons')} />
      {fields.outcome === 'APPROVED' ? (
        <>
          <DatePicker autoOpenDisabled label={t('decision.validUntil')} helperText={t('decision.validHint', { latest: longDate(basis.latest, i18n.language) })} i18n={texts} min={basis.earliest} max={basis.latest} {...field('validUntil')} />
          <TextArea label={t(basis.conditions.length === 0 ? 'decision.conditionsOptional' : 'decision.conditions')} maxlength={4000} {...field('conditions')} />
          <DecisionParts facts={application.facts} parts={fields.parts} errorOf={errorOf} onChange={(make) => { setFields((before) => ({ ...before, parts: make(before.parts) })); }} />
        </>
      ) : null}
      {preview.error === null ? null : <Trouble problem={preview.error} what={t('decision.noPreview')} />}
      {take.error === null ? null : <Trouble problem={take.error} what={t('decision.notTaken')} />}
      <div className="save-line">
        <button type="button" className="button" aria-disabled={preview.isPending} onClick={complete(() => { if (!preview.isPending) { preview.mutate(); } })}>
          {t('decision.preview')}
        </button>
        <button type="button" className="button primary" aria-disabled={take.isPending} onClick={complete(() => { if (!take.isPending) { setAsking(true); } })}>
          {t('decision.decide')}
        </button>
      </div>
      {preview.data === undefined ? null : (
        <SidePanel label={t('decision.letter')} title={t('decision.previewTitle')} onClose={() => { preview.reset(); }}>
          <div className="evidence-view">
            <Drawn content={preview.data} mediaType="application/pdf" name={t('decision.previewTitle')} />
          </div>
        </SidePanel>
      )}
      {asking ? (
        <Confirm title={t(`decision.askTitle.${proposed.outcome}`, { name: organisation.name })} confirm={t(`decision.outcome.${proposed.outcome}`)} danger={proposed.outcome === 'REFUSED'} onCancel={() => { setAsking(false); }} onConfirm={() => { setAsking(false); take.mutate(); }}>
          {proposed.outcome === 'APPROVED' ? t('decision.askEffect.APPROVED', { name: organisation.name, date }) : t(`decision.askEffect.REFUSED.${kind}`, { name: organisation.name })}
        </Confirm>
      ) : null}
    </div>
  );
}
