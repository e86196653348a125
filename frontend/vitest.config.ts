import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)), '@test': fileURLToPath(new URL('test', import.meta.url)) } },
  test: { include: ['test/logic/**/*.test.{ts,tsx}'], env: { TZ: 'Europe/Amsterdam' } },
});
