import type { ReactNode } from 'react';

/** Says that there is nothing, why, and what one can do about it. */
export function Nothing({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="nothing-here">
      <p>{children}</p>
      {action === undefined ? null : <div className="row">{action}</div>}
    </div>
  );
}
