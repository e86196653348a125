import { useRouter, useRouterState } from '@tanstack/react-router';
import { use, useEffect, useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react';
import { SessionContext } from '@/shared/session/session';
import { usePageTitle } from '@/shared/ui/pageTitle';
import { rememberVisit } from '@/shared/ui/visited';

/** The address at which a title took the focus last; nothing before the first page. */
let arrivedAt: string | undefined;
/** The title that went had the focus: the one that takes its place gets it. */
let leftWithFocus = false;

interface PageHeadProps {
  title: string;
  /** What the tab says, when that needs more than the title. */
  tab?: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** Title of a page, with what one does there at the right. Takes the focus when one arrives from another page, and is read aloud by that. */
export function PageHead({ title, tab, lead, children }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const address = useRouterState({ select: ({ location }) => location.pathname });
  usePageTitle(tab ?? title);

  const arrive = useEffectEvent(() => {
    const first = arrivedAt === undefined;
    const moved = arrivedAt !== address;
    arrivedAt = address;
    if (leftWithFocus || (!first && moved && !isTyping())) {
      heading.current?.focus({ preventScroll: true });
    }
    leftWithFocus = false;
  });
  useLayoutEffect(() => {
    const shown = heading.current;
    return () => {
      leftWithFocus = document.activeElement === shown;
    };
  }, []);
  // A page that stays while its address changes, such as a list beside which something is opened, keeps the focus where it is.
  useEffect(() => {
    arrive();
  }, [title]);

  const router = useRouter();
  const person = use(SessionContext)?.me.person.id;
  useEffect(() => {
    if (person !== undefined) {
      rememberVisit(person, { path: router.state.location.href, title: tab ?? title });
    }
  }, [tab, title, address, person, router]);

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

function isTyping(): boolean {
  return document.activeElement instanceof HTMLInputElement && document.activeElement.closest('main') !== null;
}
