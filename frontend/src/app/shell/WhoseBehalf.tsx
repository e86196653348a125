import { useTranslation } from 'react-i18next';
import { choices, type Acting } from '@/shared/session/acting';
import { useSession } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Menu } from '@/shared/ui/Menu';

/** In which tenant and on whose behalf one works: always in sight, one click to change. */
export function WhoseBehalf() {
  const { t } = useTranslation();
  const { me, acting, act } = useSession();
  const possible = choices(me);
  if (acting === undefined) {
    return null;
  }
  if (possible.length < 2) {
    return <div className="whose">{names(acting)}</div>;
  }
  return (
    <Menu
      className="whose"
      button={
        <>
          {names(acting)}
          <Icon name="down" />
        </>
      }
    >
      {me.tenants.map((tenant) => (
        <div key={tenant.id} role="group" aria-label={tenant.name}>
          <div className="group">{tenant.name}</div>
          {tenant.parties.map((party) => {
            const chosen = tenant.slug === acting.tenant.slug && party.id === acting.party.id;
            return (
              <button
                key={party.id}
                type="button"
                className="item"
                aria-pressed={chosen}
                onClick={() => {
                  act({ tenant, party });
                }}
              >
                <span className="tick">{chosen ? <Icon name="check" /> : null}</span>
                <span>
                  {party.name}
                  <span className="detail">{party.roles.map((role) => t(`roles.${role}`)).join(', ')}</span>
                </span>
              </button>
            );
          })}
        </div>
      ))}
    </Menu>
  );

  function names({ tenant, party }: Acting) {
    const same = tenant.name === party.name;
    return (
      <span className="names">
        <span className="visually-hidden">{t('frame.onBehalf')} </span>
        <span className="party">{party.name}</span>
        <span className="tenant">{same ? party.roles.map((role) => t(`roles.${role}`)).join(', ') : t('frame.inTenant', { tenant: tenant.name })}</span>
      </span>
    );
  }
}
