import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The frame of pages for who may not be signed in yet: they hang from the plumb line. */
export function AloneFrame({ children }: { children: ReactNode }) {
  return (
    <div className="alone">
      <main className="stack">
        <span className="alone-line" aria-hidden="true" />
        <p className="wordmark">Loodlijn</p>
        {children}
      </main>
    </div>
  );
}

export function Alone() {
  return (
    <AloneFrame>
      <Outlet />
    </AloneFrame>
  );
}
