import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { elsewhereQuery } from '@/app/today/todayPage';
import { choiceKey, choices, type Acting } from '@/shared/session/acting';
import { useSession } from '@/shared/session/session';

/** Who has several places to work in is told where something waits besides this one. */
export function Elsewhere({ acting }: { acting: Acting }) {
  const { t, i18n } = useTranslation();
  const { me, act } = useSession();
  const others = choices(me).filter((choice) => choiceKey(choice) !== choiceKey(acting));
  const pages = useQueries({ queries: others.map((other) => elsewhereQuery(other, i18n.language)) });
  const waiting = others.flatMap((other, index) => {
    const count = pages[index]?.data?.waiting.length ?? 0;
    return count === 0 ? [] : [{ other, count }];
  });
  return waiting.length === 0 ? null : (
    <section>
      <h2>{t('today.elsewhere')}</h2>
      <ul className="elsewhere">
        {waiting.map(({ other, count }) => (
          <li key={choiceKey(other)}>
            {t('today.elsewhereCount', { count, party: other.party.name, tenant: other.tenant.name })}{' '}
            <button type="button" className="button plain" onClick={() => { act(other); }}>
              {t('today.elsewhereGo', { tenant: other.tenant.name })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
