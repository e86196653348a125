import { useTranslation } from 'react-i18next';
import { singleKeys } from '@/shared/ui/keys';
import { useSetting } from '@/shared/ui/setting';

/** Switches the keys of one character on and off. */
export function SingleKeys() {
  const { t } = useTranslation();
  const [single, choose] = useSetting('keys', singleKeys);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={single === 'on'}
        onChange={(event) => {
          choose(event.target.checked ? 'on' : 'off');
        }}
      />
      {t('keys.single')}
    </label>
  );
}
