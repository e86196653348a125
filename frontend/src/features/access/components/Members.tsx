import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Membership } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { DataTable, type Column } from '@/shared/patterns/table/DataTable';

interface MembersProps {
  members: Membership[];
  updating: boolean;
  more: (() => Promise<unknown>) | undefined;
  onChange: ((membership: Membership) => void) | undefined;
}

/** Who has access, to do what, for whom and until when. */
export function Members({ members, updating, more, onChange }: MembersProps) {
  const { t, i18n } = useTranslation();
  const columns = useMemo<Column<Membership>[]>(() => {
    const facts: Column<Membership>[] = [
      {
        id: 'name',
        header: t('members.name'),
        show: ({ person }) => (
          <>
            <strong>{person.name}</strong>
            <div className="small quiet">{person.email}</div>
          </>
        ),
      },
      { id: 'role', header: t('members.role'), width: '11rem', show: ({ role }) => t(`roles.${role}`) },
      { id: 'party', header: t('members.party'), show: ({ party }) => party.name },
      { id: 'until', header: t('members.until'), width: '13rem', labelled: true, show: until },
      { id: 'seen', header: t('members.seen'), width: '11rem', labelled: true, show: ({ lastSeen }) => (lastSeen == null ? <span className="quiet">{t('members.never')}</span> : longDate(lastSeen, i18n.language)) },
    ];
    return onChange === undefined
      ? facts
      : [
          ...facts,
          {
            id: 'actions',
            header: t('members.actions'),
            hiddenHeader: true,
            width: '7rem',
            show: (member) => (
              <button type="button" className="link-button" aria-label={t('members.changeOf', { name: member.person.name, role: t(`roles.${member.role}`) })} onClick={() => { onChange(member); }}>
                {t('members.change')}
              </button>
            ),
          },
        ];

    function until({ state, validUntil }: Membership) {
      if (validUntil == null) {
        return t('members.noEnd');
      }
      const date = longDate(validUntil, i18n.language);
      return state === 'EXPIRED' ? <span className="state neutral">{t('members.ended', { date })}</span> : date;
    }
  }, [t, i18n.language, onChange]);
  return <DataTable name={t('members.list')} columns={columns} rows={members} keyOf={(member) => member.id} updating={updating} more={more} />;
}
