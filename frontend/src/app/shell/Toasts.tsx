import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutOfTheWay } from '@/app/shell/useOutOfTheWay';
import { Icon } from '@/shared/ui/Icon';
import { dismiss, dismissAll, useToasts } from '@/shared/ui/toasts';

export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts();
  const box = useRef<HTMLDivElement>(null);
  const aside = useOutOfTheWay(box, toasts.length);
  useEffect(() => dismissAll, []);
  return (
    <div ref={box} className={aside ? 'toasts aside' : 'toasts'} role="status">
      {toasts.map(({ id, text, kind, action }) => (
        <div key={id} className={`toast ${kind}`}>
          <p>{text}</p>
          {action === undefined ? null : (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="link-button"
            aria-label={t('frame.close')}
            onClick={() => {
              dismiss(id);
            }}
          >
            <Icon name="close" size={18} />
          </button>
        </div>
      ))}
    </div>
  );
}
