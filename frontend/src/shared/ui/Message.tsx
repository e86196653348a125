import type { ReactNode } from 'react';
import { PageHead } from '@/shared/ui/PageHead';

interface MessageProps {
  title: string;
  /** What it means and what one can do. */
  text: ReactNode;
  /** The ways on, the best one first. */
  children?: ReactNode;
}

/** A page that is nothing but a message: stands in the middle, hanging from the plumb line. */
export function Message({ title, text, children }: MessageProps) {
  return (
    <div className="message">
      <span className="message-line" aria-hidden="true" />
      <PageHead title={title} lead={text} />
      {children === undefined ? null : <div className="row">{children}</div>}
    </div>
  );
}
