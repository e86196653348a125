import { Outlet } from '@tanstack/react-router';
import { Mark } from '@/app/shell/Mark';

/** The frame of pages for who may not be signed in yet. */
export function Alone() {
  return (
    <div className="alone">
      <main>
        <Mark size={48} />
        <Outlet />
      </main>
    </div>
  );
}
