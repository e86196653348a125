import type { NotificationPage, NotificationPreferences, TodayItem, TodayPage } from '@/shared/api/types';
import type { Name } from '@test/fake/people';

function item(kind: string, title: string, text: string, link: string, more: Partial<TodayItem> = {}): TodayItem {
  return { kind, subject: kind, title, text, link: `/noord-kennemerland/${link}`, overdue: false, count: 1, parts: [], ...more };
}

const region: TodayPage = {
  waiting: [
    item('access-review', 'Toegangscontrole', 'Kijk één keer per jaar wie toegang heeft.', 'beheer/toegangscontrole', { lastDay: '2026-11-12', daysLeft: -10, overdue: true }),
    item('import-open', 'aanbod-noord-kennemerland-november.csv', 'Bekijk het voorbeeld en keur goed', 'beheer/import/import-1', { since: '2026-11-20T12:40:00Z', lastDay: '2026-11-24', daysLeft: 2 }),
    item('invitation-expired', '1 verlopen uitnodiging', 'Pieter Kooistra', 'beheer/toegang', { since: '2026-11-01T09:00:00Z' }),
  ],
  expiring: [
    item('invitation-open', '1 uitnodiging zonder antwoord', 'Nadia Haddad', 'beheer/toegang', { since: '2026-11-18T09:00:00Z', lastDay: '2026-12-02', daysLeft: 10 }),
    item('waits', 'Wachttijden op de lijst', 'Vraag de aanbieders van 17 vormen van hulp om een nieuw cijfer.', 'vinden?figure=stale&figure=ageing', {
      count: 17,
      parts: [
        { text: '12 met een cijfer ouder dan 90 dagen', link: '/noord-kennemerland/vinden?figure=stale', count: 12 },
        { text: '5 met een cijfer dat binnen 60 dagen veroudert, het eerst:', link: '/noord-kennemerland/vinden?figure=ageing', lastDay: '2026-11-22', daysLeft: 0, count: 5 },
      ],
    }),
  ],
  changed: [item('list-changed', 'De lijst', '4 nieuwe vormen van hulp en 21 gewijzigde vormen van hulp', 'vinden', { since: '2026-11-21T16:00:00Z', count: 25 })],
  lastVisit: '2026-11-20T16:12:00Z',
  counts: { import: 1, access: 1, review: 1 },
};
const nothing: TodayPage = { waiting: [], expiring: [], changed: [], lastVisit: '2026-11-20T16:12:00Z', counts: {} };

/** What there is today for a person in a tenant. */
export function today(who: Name, tenant: string): TodayPage {
  if (who === 'regiobeheer' || who === 'contract') {
    return region;
  }
  return who === 'hoofd' && tenant === 'twente'
    ? { ...nothing, waiting: [item('draft', 'Een uitnodiging', 'U was hiermee bezig en hebt het nog niet verstuurd.', 'beheer/toegang/uitnodigen', { subject: 'invitation/new', lastDay: '2027-02-18', daysLeft: 88 })] }
    : nothing;
}

export function told(): NotificationPage {
  return {
    unread: 2,
    items: [
      { id: 'notification-3', kind: 'invitation-undelivered', text: 'De mail met uw uitnodiging aan Nadia Haddad kwam niet aan. Controleer het adres.', link: '/noord-kennemerland/beheer/toegang', createdAt: '2026-11-22T10:02:00Z' },
      { id: 'notification-2', kind: 'import-ready', text: 'aanbod-oktober.xlsx is ingelezen.', link: '/noord-kennemerland/beheer/import/import-0', createdAt: '2026-11-21T09:12:00Z' },
      { id: 'notification-1', kind: 'invitation-taken-up', text: 'Esther Groen heeft uw uitnodiging aangenomen.', link: '/noord-kennemerland/beheer/toegang', createdAt: '2026-11-12T09:12:00Z', readAt: '2026-11-12T10:00:00Z' },
    ],
  };
}

export const preferences: NotificationPreferences = {
  language: 'nl',
  groups: [
    { code: 'shortlist', label: 'Aanbieders en aanbod', kinds: [{ code: 'import-open', label: 'Imports die nog niet klaar zijn', usual: 'DAILY' }] },
    {
      code: 'access',
      label: 'Toegang',
      kinds: [
        { code: 'access-review', label: 'De jaarlijkse toegangscontrole', usual: 'DAILY', chosen: 'WEEKLY' },
        { code: 'own-access-ends', label: 'Uw eigen toegang loopt af', usual: 'AT_ONCE' },
      ],
    },
  ],
};
