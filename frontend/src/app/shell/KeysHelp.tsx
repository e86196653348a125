import { useTranslation } from 'react-i18next';
import { SingleKeys } from '@/app/preferences/SingleKeys';
import { singleKeys, useHeardKeys } from '@/shared/ui/keys';
import { Question } from '@/shared/ui/Question';
import { useSetting } from '@/shared/ui/setting';

/** What a key is called, which key has to be heard for it to work, and what it does. */
const keys = [
  { shown: ['/', 'Ctrl K'], heard: '/', does: 'everything' },
  { shown: ['f'], heard: 'f', does: 'search' },
  { shown: ['j', '↓'], heard: 'j', does: 'next' },
  { shown: ['k', '↑'], heard: 'k', does: 'previous' },
  { shown: ['Enter'], heard: 'j', does: 'open' },
  { shown: ['x'], heard: 'x', does: 'compare' },
  { shown: ['s'], heard: 's', does: 'favourite' },
  { shown: ['1', '2', '3', '4'], heard: '1', does: 'judge' },
  { shown: ['n', 'Ctrl Enter'], heard: 'n', does: 'nextCriterion' },
  { shown: ['p'], heard: 'p', does: 'previousCriterion' },
  { shown: ['Tab'], heard: 'table', does: 'table' },
  { shown: ['←', '↑', '→', '↓'], heard: 'table', does: 'walkTable' },
  { shown: ['Enter', 'Esc'], heard: 'table', does: 'cell' },
  { shown: ['Esc'], heard: 'Escape', does: 'close' },
  { shown: ['?'], heard: '?', does: 'help' },
] as const;

const ARROWS = '←↑→↓';

/** The keys that work on the page behind it, and the switch for who wants none. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const heard = useHeardKeys();
  const [single] = useSetting('keys', singleKeys);
  const off = single === 'off';
  const shown = keys
    .map((one) => ({ ...one, shown: off ? one.shown.filter((key) => key.length > 1 || ARROWS.includes(key)) : one.shown }))
    .filter((one) => heard.has(one.heard) && one.shown.length > 0);
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
      <p className="quiet">{t('keys.here')}</p>
      {shown.length === 0 ? null : (
        <dl className="keys">
          {shown.map(({ shown: names, does }) => (
            <div key={does}>
              <dt>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{t(`keys.${does}`)}</dd>
            </div>
          ))}
        </dl>
      )}
      <SingleKeys />
    </Question>
  );
}
