import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/Icon';
import '@/shared/patterns/filters/filters.css';

interface FilterSheetProps {
  /** How many filters are on. */
  on: number;
  /** Closes the sheet: what one then sees, such as "12 resultaten tonen". */
  show: string;
  /** Takes all filters away. */
  onClear: () => void;
  children: ReactNode;
}

/** A button that says how many filters are on, and opens them in a sheet; Escape, a press beside it and the button at its foot close it. Every choice holds at once. */
export function FilterSheet({ on, show, onClear, children }: FilterSheetProps) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    sheet.current?.close();
  };
  return (
    <>
      <button
        type="button"
        className="button filter-button no-print"
        aria-haspopup="dialog"
        onClick={() => {
          sheet.current?.showModal();
          heading.current?.focus();
        }}
      >
        <Icon name="filter" size={18} />
        {on === 0 ? t('filters.title') : t('filters.on', { count: on })}
      </button>
      <dialog
        ref={sheet}
        className="filter-sheet"
        aria-label={t('filters.title')}
        onClick={(event) => {
          if (event.target === sheet.current) {
            close();
          }
        }}
      >
        <div className="filter-sheet-inner">
          <div className="filter-sheet-head">
            <h2 ref={heading} tabIndex={-1}>{t('filters.title')}</h2>
            {on === 0 ? null : (
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  heading.current?.focus();
                  onClear();
                }}
              >
                {t('filters.clear')}
              </button>
            )}
            <button type="button" className="button plain icon-only" aria-label={t('filters.close')} title={`${t('filters.close')} (Esc)`} onClick={close}>
              <Icon name="close" />
            </button>
          </div>
          <div className="filter-sheet-body">{children}</div>
          <button type="button" className="button primary" onClick={close}>
            {show}
          </button>
        </div>
      </dialog>
    </>
  );
}
