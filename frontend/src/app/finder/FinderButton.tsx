import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/Icon';
import { singleKeys } from '@/shared/ui/keys';
import { useSetting } from '@/shared/ui/setting';
import '@/app/finder/finder.css';

/** Opens search over everything; looks like the field that it leads to, and on a phone like its icon. */
export function FinderButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  const [single] = useSetting('keys', singleKeys);
  return (
    <button type="button" className="finder-button" aria-label={t('finder.title')} aria-haspopup="dialog" aria-keyshortcuts={single === 'on' ? '/ Control+K' : 'Control+K'} onClick={onOpen}>
      <Icon name="find" />
      <span>{t('finder.button')}</span>
      <kbd aria-hidden="true" data-key={single === 'on' ? '/' : 'Ctrl K'} />
    </button>
  );
}
