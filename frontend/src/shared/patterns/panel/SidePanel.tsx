import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/Icon';
import { useKeys } from '@/shared/ui/keys';
import { usePanelTitle } from '@/shared/ui/pageTitle';
import '@/shared/patterns/panel/panel.css';

interface SidePanelProps {
  /** What kind of thing is shown: "Aanbod". */
  label: string;
  /** Undefined while it is on its way; the heading takes the focus when it comes. */
  title: string | undefined;
  children: ReactNode;
  /** Goes back to the list; Escape does so too. */
  onClose: () => void;
}

/** One of a list beside the list, with an address of its own; over it where there is no room. The full page is a link within. */
export function SidePanel({ label, title, children, onClose }: SidePanelProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title !== undefined) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [title]);
  usePanelTitle(title);
  useKeys({ Escape: onClose });
  return (
    <aside className="panel" aria-label={label}>
      <div className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title ?? <span className="skeleton" style={{ inlineSize: '14rem' }} />}
        </h2>
        <button type="button" className="button plain icon-only" aria-label={t('listing.close')} title={`${t('listing.close')} (Esc)`} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </aside>
  );
}
