import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberFacts, Provider } from '@/shared/api/types';
import { Question } from '@/shared/patterns/confirm/Question';
import { undoable } from '@/shared/patterns/confirm/undoable';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { attachNumber, detachNumber, numberQuery, refreshProviders } from '@/features/organisations/api/organisations';
import { Field } from '@/features/organisations/components/Field';
import { saidOf, unplaced } from '@/features/organisations/refusals';

/** Which organisation an unverified provider is: its number, and what that number is known as. */
export function AttachNumber({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const id = useId();
  const [typed, setTyped] = useState('');
  const kvk = typed.replace(/[\s.]/g, '');
  const { data: facts } = useQuery(numberQuery(acting, provider.id, kvk));
  const attaching = useMutation({
    mutationFn: () => attachNumber(acting, provider, kvk),
    onSuccess: async (attached) => {
      await refreshProviders(client, acting);
      onClose();
      undoable(t, t('number.attached', { name: provider.name, kvk }), t('number.detach'), async () => {
        await detachNumber(acting, attached);
        await refreshProviders(client, acting);
      });
    },
    onError: () => void refreshProviders(client, acting),
  });
  return (
    <Question
      title={t('number.attachTitle', { name: provider.name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button" onClick={onClose}>
            {t('change.cancel')}
          </button>
          <button type="button" className="button primary" onClick={() => { attaching.mutate(); }}>
            {t('number.attach')}
          </button>
        </>
      }
    >
      <div className="keeping-form">
        <Field id={id} label={t('provider.kvk')} hint={t('number.hint')} error={saidOf(attaching.error, '/kvk')}>
          <input id={id} className="input" inputMode="numeric" autoComplete="off" maxLength={12} value={typed} aria-describedby={`${id}-hint ${id}-error`} onChange={(event) => { setTyped(event.target.value); }} />
        </Field>
      </div>
      <div role="status">{facts === undefined || kvk.length !== 8 ? null : known(facts)}</div>
      {unplaced(attaching.error, ['/kvk']) === null ? null : <Trouble problem={attaching.error ?? new Error()} what={t('number.notAttached')} />}
    </Question>
  );

  function known({ name, nameConfirmed, current, here, hereName }: NumberFacts) {
    if (here != null) {
      return (
        <p>
          {t('number.here', { name: hereName ?? name })}{' '}
          <Link to="/$tenant/aanbieders/$provider/samenvoegen" params={{ tenant: acting.tenant.slug, provider: provider.id }} search={{ into: here }}>
            {t('doubles.compare')}
          </Link>
        </p>
      );
    }
    if (current != null) {
      return <p>{t('number.lapsed', { name, current })}</p>;
    }
    return <p>{name == null ? t('number.unknown') : t(nameConfirmed ? 'number.confirmed' : 'number.known', { name })}</p>;
  }
}
