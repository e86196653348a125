import { useRef } from 'react';

/** The key under which the server carries out a request once: the same body, sent again after a broken connection, keeps its key. */
export function useKeyOf(): (body: unknown) => string {
  const attempt = useRef({ body: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (attempt.current.body !== text) {
      attempt.current = { body: text, key: crypto.randomUUID() };
    }
    return attempt.current.key;
  };
}
