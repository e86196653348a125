import { useTranslation } from 'react-i18next';
import type { Known } from '@/app/finder/sections';
import { jobsOf, platformJobs } from '@/app/shell/jobs';
import { can } from '@/shared/session/permissions';
import { useSession } from '@/shared/session/session';

/** Where this person can go and what they can do from anywhere, by their permissions. */
export function useKnown(onKeys: () => void): { jumps: Known[]; acts: Known[] } {
  const { t } = useTranslation();
  const { acting, me } = useSession();
  const slug = acting?.tenant.slug ?? '';
  const mayInvite = can(acting?.party, 'membership:manage');
  const mayImport = can(acting?.party, 'shortlist:import');
  const maySettle = can(acting?.party, 'settings:manage');
  const jumps: Known[] = [
    { key: 'today', title: t('jobs.today'), icon: 'today', to: { path: '/' } },
    ...jobsOf(acting?.party).map(({ id, to, icon }) => ({ key: id, title: t(`jobs.${id}`), icon, to: { path: to.replace('$tenant', slug) } })),
    ...(maySettle ? [{ key: 'start', title: t('start.title'), icon: 'check' as const, to: { path: `/${slug}/beheer/aan-de-slag` } }] : []),
    { key: 'preferences', title: t('preferences.title'), icon: 'bell', to: { path: '/voorkeuren' } },
    ...(me.operator ? platformJobs.map(({ id, to, icon }) => ({ key: id, title: t(`jobs.${id}`), icon, to: { path: to } })) : []),
  ];
  const acts: Known[] = [
    ...(mayInvite ? [{ key: 'invite', title: t('finder.invite'), icon: 'person' as const, to: { path: `/${slug}/beheer/toegang/uitnodigen` } }] : []),
    ...(mayImport ? [{ key: 'upload', title: t('finder.import'), icon: 'import' as const, to: { path: `/${slug}/beheer/import` } }] : []),
    { key: 'keys', title: t('finder.keys'), icon: 'help', to: { run: onKeys } },
  ];
  return { jumps, acts };
}
