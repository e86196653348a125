import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = process.env['CHROMIUM'];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)), '@test': fileURLToPath(new URL('test', import.meta.url)) } },
  optimizeDeps: {
    entries: ['src/**/*.tsx', 'test/components/**/*.{ts,tsx}'],
    include: [
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      '@hookform/resolvers/zod',
      'react-hook-form',
      'zod/mini',
      'axe-core',
      ...['charts', 'components', 'core', 'renderers'].map((part) => `echarts/${part}`),
      ...['Checkbox', 'ComboBox', 'ConfirmDialog', 'DatePicker', 'Details', 'Dialog', 'EmailField', 'Grid', 'GridColumn', 'MultiSelectComboBox', 'TextArea', 'TextField', 'Upload'].map((name) => `@vaadin/react-components/${name}.js`),
    ],
  },
  test: {
    include: ['test/components/**/*.test.{ts,tsx}'],
    testTimeout: 15_000,
    // A page waits for its fake server now and then: two of them keep two cores busy.
    maxWorkers: 2,
    expect: { poll: { timeout: 5000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        },
        // Without motion, so that no colour is on its way from one to another when axe looks at it.
        contextOptions: { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', reducedMotion: 'reduce' },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
