import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Trouble } from '@/shared/ui/Trouble';
import { providersQuery } from '@/features/organisations/api/organisations';

const most = 5;

export interface Taker {
  id: string;
  name: string;
}

interface ChooseTakerProps {
  /** The provider that was taken over. */
  taken: string;
  taker: Taker | undefined;
  error: string;
  choose: (taker: Taker) => void;
}

/** The provider on the list that goes on with the work of another one, by a part of its name or its number. */
export function ChooseTaker({ taken, taker, error: wrong, choose }: ChooseTakerProps) {
  const { t } = useTranslation();
  const id = useId();
  const [q, setQ] = useState('');
  const { data, error } = useInfiniteQuery({ ...providersQuery(useActing(), q.trim() === '' ? {} : { q: q.trim() }) });
  const found = (data?.pages[0]?.items ?? []).filter((provider) => provider.id !== taken && provider.stopped == null).slice(0, most);
  const shown: Taker[] = taker === undefined || found.some((one) => one.id === taker.id) ? found : [taker, ...found];
  return (
    <fieldset className="takers" aria-describedby={`${id}-error`}>
      <legend>{t('stop.taker')}</legend>
      <input type="search" className="input" aria-label={t('providers.search')} placeholder={t('providers.search')} value={q} onChange={(event) => { setQ(event.target.value); }} />
      {error === null ? null : <Trouble problem={error} what={t('providers.failed')} />}
      {data !== undefined && shown.length === 0 ? <p className="small quiet">{t('providers.none')}</p> : null}
      {shown.map((one) => (
        <label key={one.id} className="choice">
          <input type="radio" name={id} checked={one.id === taker?.id} onChange={() => { choose({ id: one.id, name: one.name }); }} />
          <span>{one.name}</span>
        </label>
      ))}
      <div id={`${id}-error`} role="alert" className="field-error">
        {wrong}
      </div>
    </fieldset>
  );
}
