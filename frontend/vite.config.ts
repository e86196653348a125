import { constants } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { adoptedStyles } from './scripts/adoptedStyles';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

const backend = process.env['LOODLIJN_BASE_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  base: '/app/',
  plugins: [
    react(),
    adoptedStyles(),
    compression({
      algorithms: [
        defineAlgorithm('gzip', { level: 9 }),
        defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      ],
      include: /\.(js|css|html|svg|json)$/,
    }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  server: { proxy: { '/api': backend, '/oauth': backend } },
  build: {
    // The jar takes target/classes as it is, so the built files need no second copy and a clean removes them.
    outDir: 'target/classes/public/app',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    // With es2022 the CSS minifier rewrites light-dark(), which Vaadin's base styles use, and colours vanish without a word.
    cssTarget: ['chrome130', 'firefox130', 'safari18'],
  },
});
