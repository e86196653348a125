import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '@/shared/session/session';
import { Nothing } from '@/shared/ui/Nothing';
import { Trouble } from '@/shared/ui/Trouble';
import { providersQuery } from '@/features/organisations/api/organisations';

const most = 10;

/** The other one of a pair that was not proposed, by a part of its name or its number. */
export function ChooseOther({ gone }: { gone: string }) {
  const { t } = useTranslation();
  const acting = useActing();
  const [q, setQ] = useState('');
  const { data, error } = useInfiniteQuery({ ...providersQuery(acting, q.trim() === '' ? {} : { q: q.trim() }) });
  const others = (data?.pages[0]?.items ?? []).filter((provider) => provider.id !== gone).slice(0, most);
  return (
    <section>
      <h2>{t('merge.other')}</h2>
      <input
        type="search"
        className="input"
        aria-label={t('providers.search')}
        placeholder={t('providers.search')}
        value={q}
        onChange={(event) => {
          setQ(event.target.value);
        }}
      />
      {error === null ? null : <Trouble problem={error} what={t('providers.failed')} />}
      {data !== undefined && others.length === 0 ? <Nothing>{t('providers.none')}</Nothing> : null}
      <ul className="others">
        {others.map((provider) => (
          <li key={provider.id}>
            <Link to="/$tenant/aanbieders/$provider/samenvoegen" params={{ tenant: acting.tenant.slug, provider: gone }} search={{ into: provider.id }}>
              {provider.name}
            </Link>{' '}
            <span className="small quiet">{provider.kvk ?? t('providers.noNumber')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
