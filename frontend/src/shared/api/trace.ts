/**
 * A value for the header `traceparent` (W3C Trace Context, level 1, 55 characters): a new trace of which the browser is the first span. It lets an
 * operator follow one request down to its SQL; it holds nothing but random numbers.
 */
export function traceparent(): string {
  return `00-${random(16)}-${random(8)}-01`;
}

function random(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
