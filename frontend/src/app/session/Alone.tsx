import { Outlet } from '@tanstack/react-router';

/** The frame of pages for who may not be signed in yet. */
export function Alone() {
  return (
    <div className="alone">
      <main>
        <p className="wordmark">Loodlijn</p>
        <Outlet />
      </main>
    </div>
  );
}
