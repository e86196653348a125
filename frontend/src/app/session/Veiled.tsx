import { useLayoutEffect, type ReactNode } from 'react';

/** As long as this stands, the page behind it can be read by nobody, on the screen or aloud. */
export function Veiled({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dataset['veiled'] = '';
    return () => {
      delete document.documentElement.dataset['veiled'];
    };
  }, []);
  return <div className="unveiled">{children}</div>;
}
