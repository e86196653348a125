import { DatePicker } from '@vaadin/react-components/DatePicker.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everyOf } from '@/shared/api/everyOf';
import type { Provider, StopKind } from '@/shared/api/types';
import { today } from '@/shared/format/dates';
import { Question } from '@/shared/patterns/confirm/Question';
import { bound } from '@/shared/patterns/form/bound';
import { useActing } from '@/shared/session/session';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { useDatePickerTexts } from '@/shared/ui/useDatePickerTexts';
import { refreshProviders, stopProvider } from '@/features/organisations/api/organisations';
import { ChooseTaker, type Taker } from '@/features/organisations/components/ChooseTaker';
import { Field } from '@/features/organisations/components/Field';
import { saidOf, unplaced } from '@/features/organisations/refusals';

const kinds = everyOf<StopKind>()(['BANKRUPT', 'MORATORIUM', 'CEASED', 'TAKEN_OVER']);

/** A provider that went bankrupt, has a moratorium, ceased or was taken over: since when, where that was read, and what follows. */
export function StopQuestion({ provider, people, onClose }: { provider: Provider; people: number; onClose: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const id = useId();
  const texts = useDatePickerTexts();
  const [kind, setKind] = useState<StopKind>(kinds.find((one) => one === provider.stopped?.kind.value) ?? 'BANKRUPT');
  const [on, setOn] = useState(provider.stopped?.on ?? today());
  const [taker, setTaker] = useState<Taker | undefined>(provider.stopped?.by ?? undefined);
  const [source, setSource] = useState(provider.stopped?.source ?? '');
  const stopping = useMutation({
    mutationFn: () => stopProvider(acting, provider, { kind, on, source, by: kind === 'TAKEN_OVER' ? (taker?.id ?? null) : null }),
    onSuccess: async () => {
      await refreshProviders(client, acting);
      onClose();
      tell(t('stop.done', { name: provider.name }));
    },
    onError: () => void refreshProviders(client, acting),
  });
  return (
    <Question
      title={t('stop.title', { name: provider.name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button danger" onClick={() => { stopping.mutate(); }}>
            {t('stop.register')}
          </button>
        </>
      }
    >
      <div className="keeping-form">
        <Field id={`${id}-kind`} label={t('stop.kind')}>
          <select id={`${id}-kind`} className="select" value={kind} onChange={(event) => { setKind(kinds.find((one) => one === event.target.value) ?? kind); }}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`stop.kinds.${one}`)}
              </option>
            ))}
          </select>
        </Field>
        {kind === 'TAKEN_OVER' ? <ChooseTaker taken={provider.id} taker={taker} error={saidOf(stopping.error, '/by')} choose={setTaker} /> : null}
        <DatePicker autoOpenDisabled label={t('stop.on')} i18n={texts} max={today()} {...bound({ value: on, onChange: setOn, onBlur: () => undefined }, saidOf(stopping.error, '/on'))} />
        <Field id={`${id}-source`} label={t('stop.source')} hint={t('stop.sourceHint')} error={saidOf(stopping.error, '/source')}>
          <input id={`${id}-source`} className="input" maxLength={300} value={source} aria-describedby={`${id}-source-hint ${id}-source-error`} onChange={(event) => { setSource(event.target.value); }} />
        </Field>
      </div>
      <p>{t('stop.effect')}</p>
      <p>{people === 0 ? t('stop.noAccess') : t('stop.access', { count: people })}</p>
      {unplaced(stopping.error, ['/on', '/source', '/by']) === null ? null : <Trouble problem={stopping.error ?? new Error()} what={t('stop.notDone')} />}
    </Question>
  );
}
