import { useTranslation } from 'react-i18next';
import type { Membership } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';

interface MembersProps {
  members: Membership[];
  updating: boolean;
  onChange: ((membership: Membership) => void) | undefined;
}

export function Members({ members, updating, onChange }: MembersProps) {
  const { t, i18n } = useTranslation();
  return (
    <table className={updating ? 'cards-on-phone updating' : 'cards-on-phone'} aria-busy={updating}>
      <thead>
        <tr>
          <th scope="col">{t('members.name')}</th>
          <th scope="col">{t('members.role')}</th>
          <th scope="col">{t('members.party')}</th>
          <th scope="col">{t('members.until')}</th>
          <th scope="col">{t('members.seen')}</th>
          <th scope="col">{onChange === undefined ? null : <span className="visually-hidden">{t('members.actions')}</span>}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <td>
              <strong>{member.person.name}</strong>
              <div className="small quiet">{member.person.email}</div>
            </td>
            <td>{t(`roles.${member.role}`)}</td>
            <td>{member.party.name}</td>
            <td data-label={t('members.until')}>
              {until(member)}
            </td>
            <td data-label={t('members.seen')}>{member.lastSeen == null ? <span className="quiet">{t('members.never')}</span> : longDate(member.lastSeen, i18n.language)}</td>
            <td className="actions">
              {onChange === undefined ? null : (
                <button type="button" className="link-button" aria-label={t('members.changeOf', { name: member.person.name, role: t(`roles.${member.role}`) })} onClick={() => { onChange(member); }}>
                  {t('members.change')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function until({ state, validUntil }: Membership) {
    if (validUntil == null) {
      return t('members.noEnd');
    }
    const date = longDate(validUntil, i18n.language);
    return state === 'EXPIRED' ? <span className="state neutral">{t('members.ended', { date })}</span> : date;
  }
}
