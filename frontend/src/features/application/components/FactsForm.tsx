import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { EmailField } from '@vaadin/react-components/EmailField.js';
import { MultiSelectComboBox } from '@vaadin/react-components/MultiSelectComboBox.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application, CareLaw, CompletenessGap } from '@/shared/api/types';
import { bound } from '@/shared/patterns/form/bound';
import { codesQuery } from '@/shared/session/reference';
import { useActing } from '@/shared/session/session';
import { saveFacts, showApplication } from '@/features/application/api/applications';
import { KeptLine } from '@/shared/keep/KeptLine';
import { NumberField } from '@/features/application/components/NumberField';
import { heldFacts, placesOf, wrongPlaces, type FactFields } from '@/features/application/facts';
import { useKeeper } from '@/shared/keep/useKeeper';
import { useCategories } from '@/features/application/useCategories';

interface FactsFormProps {
  application: Application;
  gaps: readonly CompletenessGap[];
}

const laws = ['JEUGDWET', 'WMO'] as const satisfies readonly CareLaw[];

/** What the application is for and whom the region turns to. Kept by itself. */
export function FactsForm({ application, gaps }: FactsFormProps) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const held = useMemo(() => heldFacts(application), [application]);
  const kept = useKeeper<FactFields>(
    `${acting.party.id}/${application.id}/facts`,
    held,
    async (value, version) => {
      const now = await saveFacts(acting, application.id, { ...value, establishments: placesOf(value.establishments) }, version);
      showApplication(client, acting, now);
      return heldFacts(now);
    },
    (current) => (current === undefined ? undefined : heldFacts(current as Application)),
  );
  const { value, change } = kept;
  const asked = useRouterState({ select: ({ location }) => location.hash });
  // Who came to fill in what was lacking is brought to that field.
  useEffect(() => {
    document.getElementById(asked)?.focus();
  }, [asked]);
  const all = useCategories();
  const { isError } = useQuery(codesQuery(acting, 'jz020', i18n.language));
  // The same lists as long as nothing in them changed: other ones would throw away what is being typed to search.
  const lawsTyped = value.laws.join(' ');
  const categoriesTyped = value.categories.join(' ');
  const offered = useMemo(() => all.filter(({ law }) => lawsTyped === '' || lawsTyped.split(' ').includes(law)), [all, lawsTyped]);
  const chosenCategories = useMemo(() => all.filter(({ id }) => categoriesTyped.split(' ').includes(id)), [all, categoriesTyped]);
  const wrong = wrongPlaces(value.establishments);
  const text = (field: 'contactName' | 'contactEmail' | 'contactPhone', begun: boolean) => ({ id: `feit-${field}`, ...bound({ value: value[field], onChange: (typed) => { change({ [field]: typed }); }, onBlur: () => undefined }, begun ? faultAt(field) : '') });
  return (
    <div className="form facts-form">
      <fieldset>
        <legend>{t('application.laws')}</legend>
        {laws.map((law) => (
          <label key={law} className="choice">
            <input type="checkbox" id={law === 'JEUGDWET' ? 'feit-laws' : undefined} checked={value.laws.includes(law)} onChange={(event) => { change({ laws: laws.filter((one) => (one === law ? event.target.checked : value.laws.includes(one))) }); }} />
            <span>{t(`criteria.law.${law}`)}</span>
          </label>
        ))}
      </fieldset>
      <MultiSelectComboBox
        id="feit-categories"
        label={t('application.categories')}
        helperText={isError ? t('application.categoriesFailed') : t('application.categoriesHint')}
        items={offered}
        itemLabelPath="label"
        itemValuePath="id"
        itemIdPath="id"
        selectedItems={chosenCategories}
        onSelectedItemsChanged={(event) => {
          const chosen = event.detail.value.map(({ id }) => id).sort();
          if (all.length > 0 && chosen.join() !== [...value.categories].sort().join()) {
            change({ categories: chosen });
          }
        }}
        invalid={value.categories.length > 0 && faultAt('categories') !== ''}
        errorMessage={faultAt('categories')}
      />
      <NumberField id="feit-kvkNumber" register="KVK" value={value.kvkNumber} error={faultAt('kvkNumber')} onChange={(kvkNumber) => { change({ kvkNumber }); }} />
      <TextArea
        id="feit-establishments"
        label={t('application.establishments')}
        helperText={t('application.establishmentsHint')}
        {...bound({ value: value.establishments, onChange: (establishments) => { change({ establishments }); }, onBlur: () => undefined }, wrong.length === 0 ? '' : t('application.establishmentsWrong', { what: wrong.join(', ') }))}
      />
      <NumberField id="feit-rsin" register="RSIN" label={t('application.optional', { what: t('criteria.register.RSIN') })} value={value.rsin} error={faultAt('rsin')} onChange={(rsin) => { change({ rsin }); }} />
      <NumberField id="feit-agbCode" register="AGB" label={t('application.optional', { what: t('criteria.register.AGB') })} value={value.agbCode} error={faultAt('agbCode')} onChange={(agbCode) => { change({ agbCode }); }} />
      <TextField label={t('application.contactName')} autocomplete="name" maxlength={200} {...text('contactName', value.contactName !== '')} />
      <EmailField label={t('application.contactEmail')} autocomplete="email" {...text('contactEmail', value.contactEmail !== '')} />
      <TextField label={t('application.optional', { what: t('application.contactPhone') })} autocomplete="tel" maxlength={40} {...text('contactPhone', true)} />
      <KeptLine
        kept={kept}
        fields={[
          { id: 'laws', label: t('application.laws'), show: (one) => one.laws.map((law) => t(`criteria.law.${law}`)).join(', ') },
          { id: 'categories', label: t('application.categories'), show: (one) => all.filter(({ id }) => one.categories.includes(id)).map(({ label }) => label).join(', ') },
          { id: 'kvkNumber', label: t('criteria.register.KVK'), show: (one) => one.kvkNumber },
          { id: 'establishments', label: t('application.establishments'), show: (one) => one.establishments },
          { id: 'rsin', label: t('criteria.register.RSIN'), show: (one) => one.rsin },
          { id: 'agbCode', label: t('criteria.register.AGB'), show: (one) => one.agbCode },
          { id: 'contactName', label: t('application.contactName'), show: (one) => one.contactName },
          { id: 'contactEmail', label: t('application.contactEmail'), show: (one) => one.contactEmail },
          { id: 'contactPhone', label: t('application.contactPhone'), show: (one) => one.contactPhone },
        ]}
      />
    </div>
  );

  function faultAt(field: string): string {
    return kept.state === 'saved' ? (gaps.find(({ pointer }) => pointer.startsWith(`/facts/${field}`))?.message ?? '') : '';
  }
}
