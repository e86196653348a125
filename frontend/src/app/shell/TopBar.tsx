import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { applyDisplaySettings, densities, themes } from '@/app/display';
import { Bell } from '@/app/notifications/Bell';
import { Mark } from '@/app/shell/Mark';
import { TenantLook } from '@/app/shell/TenantLook';
import { WhoseBehalf } from '@/app/shell/WhoseBehalf';
import { changeLanguage } from '@/shared/i18n/i18n';
import { useSession } from '@/shared/session/session';
import { signOut } from '@/shared/session/signout';
import { Icon } from '@/shared/ui/Icon';
import { Menu } from '@/shared/ui/Menu';
import { tell } from '@/shared/ui/toasts';
import { useSetting } from '@/shared/ui/setting';

export function TopBar({ onKeys }: { onKeys: () => void }) {
  const { t, i18n } = useTranslation();
  const { me, acting } = useSession();
  const other = i18n.language === 'nl' ? 'en' : 'nl';
  function speakOther() {
    changeLanguage(i18n, other).catch(() => {
      tell(t('trouble.language'), { kind: 'refused' });
    });
  }
  return (
    <header className="top-bar">
      <Link to="/" className="brand" aria-label={t('frame.home')}>
        <Mark />
      </Link>
      <TenantLook />
      <WhoseBehalf />
      <div className="space" />
      <button
        type="button"
        className="button plain wide-only"
        lang={other}
        onClick={() => {
          speakOther();
        }}
      >
        {other === 'en' ? 'English' : 'Nederlands'}
      </button>
      <button type="button" className="button plain icon-only wide-only" aria-label={t('keys.title')} title={t('keys.title')} onClick={onKeys}>
        <Icon name="help" />
      </button>
      {acting === undefined ? null : <Bell acting={acting} />}
      <Menu className="button plain icon-only" label={t('display.title')} button={<Icon name="display" />}>
        <Choice name="theme" values={themes} />
        <hr />
        <Choice name="density" values={densities} />
      </Menu>
      <Menu className="button plain icon-only" label={t('frame.me', { name: me.person.name })} button={<Icon name="person" />}>
        <div className="group">
          {me.person.name}
          <br />
          {me.person.email}
        </div>
        <hr />
        <button
          type="button"
          className="item"
          lang={other}
          onClick={() => {
            speakOther();
          }}
        >
          {other === 'en' ? 'English' : 'Nederlands'}
        </button>
        <Link to="/voorkeuren" className="item">
          <Icon name="display" />
          {t('preferences.title')}
        </Link>
        <button
          type="button"
          className="item"
          onClick={() => {
            void signOut();
          }}
        >
          <Icon name="out" />
          {t('frame.signOut')}
        </button>
      </Menu>
    </header>
  );
}

type ChoiceProps = { name: 'theme'; values: typeof themes } | { name: 'density'; values: typeof densities };

function Choice({ name, values }: ChoiceProps) {
  const { t } = useTranslation();
  const [chosen, choose] = useSetting<(typeof themes)[number] | (typeof densities)[number]>(name, values);
  return (
    <div role="group" aria-label={t(`display.${name}`)}>
      <div className="group">{t(`display.${name}`)}</div>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          className="item"
          aria-pressed={value === chosen}
          onClick={() => {
            choose(value);
            applyDisplaySettings();
          }}
        >
          <span className="tick">{value === chosen ? <Icon name="check" /> : null}</span>
          {t(`display.${value}`)}
        </button>
      ))}
    </div>
  );
}
