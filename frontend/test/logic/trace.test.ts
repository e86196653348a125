import { expect, test } from 'vitest';
import { headersFor } from '@/shared/api/client';
import { traceparent } from '@/shared/api/trace';

test('each request begins a trace of its own, as W3C Trace Context writes it', () => {
  const first = traceparent();

  expect(first).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(first).toHaveLength(55);
  expect(traceparent()).not.toBe(first);
  expect(headersFor('GET').get('traceparent')).toHaveLength(55);
});
