import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { locale } from '@/shared/format/numbers';
import { leave, presenceQuery } from '@/shared/live/presence';
import { useActing } from '@/shared/session/session';
import '@/shared/live/live.css';

/**
 * Who else of one's own party looks at the same thing now.
 *
 * @param place path of the screen without the tenant
 */
export function WhoIsHere({ place }: { place: string }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const { data: others = [] } = useQuery(presenceQuery(acting, place));
  useEffect(
    () => () => {
      void leave(acting, place).catch(() => undefined);
    },
    [acting, place],
  );
  const names = new Intl.ListFormat(locale(i18n.language), { type: 'conjunction' }).format(others.map(({ name }) => name));
  return (
    <p className="who-is-here" role="status">
      {others.length === 0 ? null : t('live.here', { count: others.length, names })}
    </p>
  );
}
