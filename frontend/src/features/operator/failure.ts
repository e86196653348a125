/** Why a run or a delivery failed, as far as its technical message tells. */
export type Reason = 'slow' | 'unreachable' | 'noAddress' | 'mailboxFull' | 'notTrusted' | 'tooBig' | 'laterAgain' | 'unknown';

const signs: readonly [RegExp, Reason][] = [
  [/timeout|timed out|did not answer/i, 'slow'],
  [/connect|connection|unknownhost|refused to connect|no route/i, 'unreachable'],
];

/** Those of RFC 3463: the class and the subject of an enhanced status code. */
const answers: readonly [RegExp, Reason][] = [
  [/\b[45]\.1\.[0-9]+\b/, 'noAddress'],
  [/\b[45]\.2\.2\b/, 'mailboxFull'],
  [/\b[45]\.(2\.3|3\.4)\b/, 'tooBig'],
  [/\b[45]\.7\.[0-9]+\b/, 'notTrusted'],
  [/^4[0-9]{2}\b/, 'laterAgain'],
];

export function reasonOf(message: string): Reason {
  return [...answers, ...signs].find(([sign]) => sign.test(message))?.[1] ?? 'unknown';
}
