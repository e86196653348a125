import type { ReactNode } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import { Message } from '@/shared/ui/Message';
import { PageHead } from '@/shared/ui/PageHead';
import { Trouble } from '@/shared/ui/Trouble';

interface AbsentProps {
  problem: Error;
  /** What is not there, as a title: "Deze aanbieder bestaat niet". */
  title: string;
  /** Why that can be. */
  text: string;
  /** The ways on, the best one first. */
  children: ReactNode;
  /** For a failure of another kind: the title of the page, and what was not done. */
  page: string;
  what: string;
  retry: () => void;
}

/** A page about one thing that cannot be shown. What is not there says so and leads on; only what failed can be tried again. */
export function Absent({ problem, title, text, children, page, what, retry }: AbsentProps) {
  if (problem instanceof ApiProblem && problem.absent) {
    return (
      <Message title={title} text={text}>
        {children}
      </Message>
    );
  }
  return (
    <>
      <PageHead title={page} />
      <Trouble problem={problem} what={what} retry={retry} />
    </>
  );
}
