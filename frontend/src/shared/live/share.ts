import type { Heard } from '@/shared/live/follow';

interface Leading {
  signal: AbortSignal;
  lastReceived: string | undefined;
  heard: (heard: Heard, lastReceived: string | undefined) => void;
}

type Message = { heard: Heard; last: string | undefined } | 'hello';

/**
 * Has one tab of the browser listen for all of them. When it closes, the next takes over where it was.
 *
 * @param name tabs with the same name share
 * @param lead listens until its signal says stop
 * @returns leaves
 */
export function shareStream(name: string, lead: (leading: Leading) => Promise<void>, heard: (heard: Heard) => void): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(name);
  let last: string | undefined;
  let state: Heard | undefined;
  let leading = false;

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data !== 'hello') {
      last = data.last;
      heard(data.heard);
    } else if (leading && state !== undefined) {
      channel.postMessage({ heard: state, last });
    }
  };
  channel.postMessage('hello');

  const take = async () => {
    leading = true;
    await lead({
      signal: stop.signal,
      lastReceived: last,
      heard: (news, id) => {
        last = id;
        if (news.kind === 'state') {
          if (state?.kind === 'state' && state.state === news.state) {
            return;
          }
          state = news;
        }
        channel.postMessage({ heard: news, last });
        heard(news);
      },
    });
  };
  navigator.locks.request(name, { signal: stop.signal }, take).catch(() => undefined);

  return () => {
    stop.abort();
    channel.close();
  };
}
