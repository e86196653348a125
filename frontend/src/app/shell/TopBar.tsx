import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FinderButton } from '@/app/finder/FinderButton';
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

interface TopBarProps {
  onKeys: () => void;
  onFind: () => void;
  /** Whether there is anything to find for this role. */
  maySeek: boolean;
}

export function TopBar({ onKeys, onFind, maySeek }: TopBarProps) {
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
      {maySeek ? <FinderButton onOpen={onFind} /> : null}
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
      <Menu className="button plain icon-only" label={t('frame.me', { name: me.person.name })} button={<Icon name="person" />}>
        <div className="group">
          {me.person.name}
          <br />
          {me.person.email}
        </div>
        <hr />
        <button
          type="button"
          className="item narrow-only"
          lang={other}
          onClick={() => {
            speakOther();
          }}
        >
          <Icon name="language" />
          {other === 'en' ? 'English' : 'Nederlands'}
        </button>
        <Link to="/voorkeuren" className="item">
          <Icon name="display" />
          {t('preferences.title')}
        </Link>
        <button type="button" className="item narrow-only" onClick={onKeys}>
          <Icon name="keys" />
          {t('keys.title')}
        </button>
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
