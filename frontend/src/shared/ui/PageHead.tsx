import { useEffect, useRef, type ReactNode } from 'react';

let pagesShown = 0;

interface PageHeadProps {
  title: string;
  /** What the tab says, when that needs more than the title. */
  tab?: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** Title of a page, with what one does there at the right. Takes the focus when one arrives from another page. */
export function PageHead({ title, tab, lead, children }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    pagesShown += 1;
    if (pagesShown > 1 && !(document.activeElement instanceof HTMLInputElement)) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  useEffect(() => {
    document.title = `${tab ?? title} · Loodlijn`;
  }, [tab, title]);
  return (
    <header className="page-head">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <div className="lead">{lead}</div>}
      </div>
      {children}
    </header>
  );
}
