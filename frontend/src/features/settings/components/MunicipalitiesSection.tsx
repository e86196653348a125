import { ComboBox } from '@vaadin/react-components/ComboBox.js';
import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { Participating } from '@/shared/api/types';
import { longDate, today } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { datePickerTexts } from '@/shared/ui/datePickerTexts';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { addMunicipality, candidatesQuery, changeMunicipality, participatingQuery } from '@/features/settings/api/settings';

/** Which municipalities take part, from when until when. */
export function MunicipalitiesSection() {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(participatingQuery(acting));
  const [edited, setEdited] = useState<string>();
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(acting) });
  if (error !== null) {
    return <Trouble problem={error} what={t('settings.municipalities.failed')} retry={() => void refetch()} />;
  }
  if (data === undefined) {
    return <span className="skeleton waiting-skeleton" role="status" aria-label={t('frame.opening')} />;
  }
  return (
    <>
      {data.length === 0 ? <p>{t('settings.municipalities.none')}</p> : null}
      <ul className="municipalities">
        {data.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.name}</strong> <span className="hint">{one.code}</span>
              <div>{period(one)}</div>
              {one.mergedOn != null && (one.validUntil == null || one.validUntil >= one.mergedOn) ? (
                <div className="notice waiting">
                  <p>{t('settings.municipalities.merged', { name: one.name, date: longDate(one.mergedOn, i18n.language), successors: one.successors })}</p>
                </div>
              ) : null}
              {edited === one.id ? (
                <Dates
                  one={one}
                  onDone={() => {
                    setEdited(undefined);
                    void refresh();
                  }}
                />
              ) : null}
            </div>
            <button type="button" className="link-button" aria-expanded={edited === one.id} aria-label={t('settings.municipalities.editOf', { name: one.name })} onClick={() => { setEdited(edited === one.id ? undefined : one.id); }}>
              {t('settings.municipalities.edit')}
            </button>
          </li>
        ))}
      </ul>
      <Joining onDone={() => void refresh()} />
    </>
  );

  function period({ validFrom, validUntil }: Participating): string {
    const from = longDate(validFrom, i18n.language);
    if (validUntil == null) {
      return t(validFrom > today() ? 'settings.municipalities.willJoin' : 'settings.municipalities.since', { from });
    }
    return t(validUntil < today() ? 'settings.municipalities.left' : 'settings.municipalities.until', { from, until: longDate(validUntil, i18n.language) });
  }
}

function Dates({ one, onDone }: { one: Participating; onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const [from, setFrom] = useState(one.validFrom);
  const [until, setUntil] = useState(one.validUntil ?? '');
  const texts = useMemo(() => datePickerTexts(i18n.language, { today: t('invite.today'), cancel: t('invite.cancel') }), [i18n.language, t]);
  const saving = useMutation({
    mutationFn: () => changeMunicipality(acting, one, from, until === '' ? undefined : until),
    onSuccess: () => {
      tell(t('settings.saved'));
      onDone();
    },
  });
  const errors = saving.error instanceof ApiProblem ? saving.error.errors : [];
  return (
    <form
      className="dates"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      {saving.error !== null && errors.length === 0 ? <Trouble problem={saving.error} what={t('settings.notSaved')} /> : null}
      <DatePicker label={t('settings.municipalities.from')} i18n={texts} required manualValidation value={from} onValueChanged={(event) => { setFrom(event.detail.value); }} invalid={said('/validFrom') !== ''} errorMessage={said('/validFrom')} />
      <DatePicker label={t('settings.municipalities.lastDay')} helperText={t('settings.municipalities.lastDayHint')} i18n={texts} manualValidation value={until} onValueChanged={(event) => { setUntil(event.detail.value); }} invalid={said('/validUntil') !== ''} errorMessage={said('/validUntil')} />
      <button type="submit" className="button primary" aria-disabled={saving.isPending}>
        {t('settings.save')}
      </button>
    </form>
  );

  function said(pointer: string): string {
    return errors.find((error) => error.pointer === pointer)?.detail ?? '';
  }
}

interface Candidate {
  code: string;
  name: string;
}

function Joining({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Candidate>();
  const [from, setFrom] = useState('');
  const candidates = useQuery(candidatesQuery(acting, search));
  const texts = useMemo(() => datePickerTexts(i18n.language, { today: t('invite.today'), cancel: t('invite.cancel') }), [i18n.language, t]);
  const [missing, setMissing] = useState(false);
  const adding = useMutation({
    mutationFn: (candidate: Candidate) => addMunicipality(acting, candidate.code, from, undefined),
    onSuccess: (_, { name }) => {
      tell(t('settings.municipalities.added', { name }));
      setChosen(undefined);
      setFrom('');
      setSearch('');
      onDone();
    },
  });
  const errors = adding.error instanceof ApiProblem ? adding.error.errors : [];
  const codeError = missing && chosen === undefined ? t('settings.municipalities.chooseOne') : (errors.find(({ pointer }) => pointer === '/code')?.detail ?? '');
  const fromError = missing && from === '' ? t('settings.municipalities.chooseDay') : (errors.find(({ pointer }) => pointer === '/validFrom')?.detail ?? '');
  return (
    <form
      className="joining"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === undefined || from === '') {
          setMissing(true);
        } else {
          setMissing(false);
          adding.mutate(chosen);
        }
      }}
    >
      <h3>{t('settings.municipalities.add')}</h3>
      {adding.error !== null && errors.length === 0 ? <Trouble problem={adding.error} what={t('settings.notSaved')} /> : null}
      <div className="new-day">
        <ComboBox<Candidate>
          label={t('settings.municipalities.name')}
          required
          manualValidation
          filteredItems={candidates.data ?? []}
          itemLabelPath="name"
          itemIdPath="code"
          itemValuePath="code"
          selectedItem={chosen ?? null}
          onFilterChanged={(event) => { setSearch(event.detail.value); }}
          onSelectedItemChanged={(event) => { setChosen(event.detail.value ?? undefined); }}
          invalid={codeError !== ''}
          errorMessage={codeError}
        />
        <DatePicker label={t('settings.municipalities.from')} i18n={texts} required manualValidation value={from} onValueChanged={(event) => { setFrom(event.detail.value); }} invalid={fromError !== ''} errorMessage={fromError} />
        <button type="submit" className="button" aria-disabled={adding.isPending}>
          {t('settings.municipalities.addButton')}
        </button>
      </div>
    </form>
  );
}
