import { createParser } from 'eventsource-parser';
import { requestContext } from '@/shared/api/client';

/** Something changed; what it is now is to be asked. Without a subject many things of the topic did. */
export interface Change {
  topic: string;
  subject?: string | null;
}

/** `off`: what others change is seen after a refresh only. */
export type LiveState = 'live' | 'reconnecting' | 'off';

export type Heard = { kind: 'changes'; changes: Change[] } | { kind: 'reset' } | { kind: 'state'; state: LiveState } | { kind: 'rights' };

interface Following {
  path: string;
  party: string;
  signal: AbortSignal;
  /** Id of the last event; the server goes on after it. */
  lastReceived: string | undefined;
  heard: (heard: Heard, lastReceived: string | undefined) => void;
}

const SILENCE = 45_000;
const SHORTEST = 500;
const LONGEST = 30_000;
const FULL = 60_000;

/** Keeps a stream of events open, and goes on where it broke off, until the signal says stop or the server says that one may not look. */
export async function follow({ path, party, signal, lastReceived, heard }: Following): Promise<void> {
  let last = lastReceived;
  let pause = SHORTEST;
  const stopped = () => signal.aborted;
  while (!stopped()) {
    let answer: Ending;
    try {
      answer = await listen(path, party, last, signal, (name, id, data) => {
        last = id ?? last;
        pause = SHORTEST;
        heard({ kind: 'state', state: 'live' }, last);
        if (name === 'changes') {
          heard({ kind: 'changes', changes: JSON.parse(data) as Change[] }, last);
        } else if (name === 'reset') {
          heard({ kind: 'reset' }, last);
        }
      });
    } catch {
      answer = 'broken';
    }
    if (stopped()) {
      return;
    }
    if (answer === 'refused') {
      heard({ kind: 'state', state: 'off' }, last);
      heard({ kind: 'rights' }, last);
      return;
    }
    heard({ kind: 'state', state: answer === 'full' ? 'off' : 'reconnecting' }, last);
    // Not all at the same moment: a server that restarts would have everyone back at once.
    await wait(answer === 'full' ? FULL : pause * (1 + Math.random()), signal);
    pause = Math.min(LONGEST, pause * 2);
  }
}

type Ending = 'ended' | 'broken' | 'full' | 'refused';

async function listen(path: string, party: string, last: string | undefined, signal: AbortSignal, told: (name: string | undefined, id: string | undefined, data: string) => void): Promise<Ending> {
  const silence = new AbortController();
  let alarm = setTimeout(() => { silence.abort(); }, SILENCE);
  const headers = new Headers({ Accept: 'text/event-stream', 'Accept-Language': requestContext.language, 'Loodlijn-Party': party });
  if (last !== undefined) {
    headers.set('Last-Event-ID', last);
  }
  try {
    const response = await fetch(path, { headers, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.any([signal, silence.signal]) });
    if (!response.ok || response.body === null) {
      if (response.status === 401) {
        requestContext.onSignedOut();
      }
      return response.status === 429 ? 'full' : response.status >= 400 && response.status < 500 ? 'refused' : 'broken';
    }
    const parser = createParser({ onEvent: ({ event, id, data }) => { told(event, id, data); } });
    const text = new TextDecoder();
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(alarm);
      alarm = setTimeout(() => { silence.abort(); }, SILENCE);
      parser.feed(text.decode(part.value, { stream: true }));
    }
    return 'ended';
  } finally {
    clearTimeout(alarm);
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
