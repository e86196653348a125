import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tenant } from '@/shared/api/types';
import { choices, type Acting } from '@/shared/session/acting';
import { useSession } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Menu } from '@/shared/ui/Menu';

/** From so many places on, one looks for a name instead of reading all of them. */
const MANY = 8;

/** In which tenant and on whose behalf one works: always in sight, one click to change. */
export function WhoseBehalf() {
  const { t } = useTranslation();
  const { me, acting } = useSession();
  const possible = choices(me);
  if (acting === undefined) {
    return null;
  }
  const { tenant, party } = acting;
  const second = tenant.name === party.name ? party.roles.map((role) => t(`roles.${role}`)).join(', ') : t('frame.inTenant', { tenant: tenant.name });
  const names = (
    <span className="names" title={`${party.name}, ${second}`}>
      <span className="visually-hidden">{t('frame.onBehalf')} </span>
      <span className="party">{party.name}</span> <span className="tenant">{second}</span>
    </span>
  );
  return possible.length < 2 ? (
    <div className="whose">{names}</div>
  ) : (
    <Menu
      className="whose"
      button={
        <>
          {names}
          <Icon name="down" />
        </>
      }
    >
      <Places acting={acting} many={possible.length > MANY} />
    </Menu>
  );
}

function Places({ acting, many }: { acting: Acting; many: boolean }) {
  const { t } = useTranslation();
  const { me, act } = useSession();
  const [sought, seek] = useState('');
  const shown = found(me.tenants, sought);
  return (
    <>
      {many ? (
        <input
          type="search"
          className="input item-search"
          aria-label={t('frame.seekPlace')}
          placeholder={t('frame.seekPlace')}
          autoComplete="off"
          value={sought}
          onChange={(event) => {
            seek(event.target.value);
          }}
        />
      ) : null}
      {many ? (
        <p className="visually-hidden" role="status">
          {sought === '' ? '' : t('frame.placesFound', { count: shown.length })}
        </p>
      ) : null}
      {shown.length === 0 ? <p className="group">{t('frame.noPlace', { sought })}</p> : null}
      {shown.map((tenant) => (
        <div key={tenant.id} role="group" aria-label={tenant.name}>
          <div className="group" aria-hidden="true">
            {tenant.name}
          </div>
          {tenant.parties.map((party) => {
            const chosen = tenant.slug === acting.tenant.slug && party.id === acting.party.id;
            return (
              <button
                key={party.id}
                type="button"
                className="item"
                aria-pressed={chosen}
                onClick={() => {
                  seek('');
                  act({ tenant, party });
                }}
              >
                <span className="tick">{chosen ? <Icon name="check" /> : null}</span>
                <span>
                  {party.name} <span className="detail">{party.roles.map((role) => t(`roles.${role}`)).join(', ')}</span>
                </span>
              </button>
            );
          })}
        </div>
      ))}
    </>
  );
}

/** Tenants whose name, or a party of which, has every word in it. */
function found(tenants: Tenant[], sought: string): Tenant[] {
  const words = plain(sought).split(/\s+/).filter((word) => word !== '');
  const has = (name: string) => words.every((word) => plain(name).includes(word));
  return tenants.flatMap((tenant) => {
    const parties = tenant.parties.filter((party) => has(`${tenant.name} ${party.name}`));
    return parties.length === 0 ? [] : [{ ...tenant, parties }];
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
