import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link to a screen whose path the server gave; opens without loading the page again, and in a new tab like any other link. */
export function AppLink({ path, className, onFollow, children }: { path: string; className?: string; onFollow?: () => void; children: ReactNode }) {
  const router = useRouter();
  const href = `/app${path}`;
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        onFollow?.();
        if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
          event.preventDefault();
          router.history.push(href);
        }
      }}
    >
      {children}
    </a>
  );
}
