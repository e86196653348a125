import { useTranslation } from 'react-i18next';
import { singleKeys } from '@/shared/ui/keys';
import { Question } from '@/shared/ui/Question';
import { useSetting } from '@/shared/ui/setting';

const keys = [
  ['/', 'search'],
  ['j  ↓', 'next'],
  ['k  ↑', 'previous'],
  ['Enter', 'open'],
  ['x', 'compare'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const;

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [single, setSingle] = useSetting('keys', singleKeys);
  return (
    <Question
      title={t('keys.title')}
      onClose={onClose}
      actions={
        <button type="button" className="button" onClick={onClose}>
          {t('frame.close')}
        </button>
      }
    >
      <dl className="keys">
        {keys.map(([key, what]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="row">
        <input
          type="checkbox"
          checked={single === 'on'}
          onChange={(event) => {
            setSingle(event.target.checked ? 'on' : 'off');
          }}
        />
        {t('keys.single')}
      </label>
    </Question>
  );
}
