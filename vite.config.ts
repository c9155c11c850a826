import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { PAGE_CHUNKS, WORKER_CHUNKS } from './scripts/chunks.mjs';
import { galleryBeside } from './scripts/gallery.mjs';
import { HEADERS } from './scripts/headers.mjs';
import { buildKernels } from './scripts/kernels.mjs';
import { OFFLINE } from './scripts/offline.mjs';
import { opening } from './scripts/opening.mjs';

// Whatever reads this file (a build, a test, the development server) needs the kernels.
await buildKernels();

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const long = process.env.CARDINAL_LONG === '1';

export default defineConfig({
  // Every address is taken from the page's own, so that it works from any path of a host.
  base: './',
  plugins: [react(), opening(), galleryBeside(), VitePWA(OFFLINE)],
  define: {
    'import.meta.env.CARDINAL_VERSION': JSON.stringify(version),
    'import.meta.env.CARDINAL_HEADERS': JSON.stringify(HEADERS),
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    // Nothing is inlined as data: the policy of scripts/headers.mjs has no room for it, and a
    // wasm file has to stay a file to be compiled while it streams.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: PAGE_CHUNKS },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: WORKER_CHUNKS } } },
  // The development server injects styles and scripts, so it goes without the policy.
  server: { headers: { ...HEADERS, 'Content-Security-Policy': '' } },
  test: {
    environment: 'node',
    // Files share a thread and its modules, which halves the time; what one leaves behind fails it.
    pool: 'threads',
    isolate: false,
    setupFiles: ['scripts/testing/leaks.mjs'],
    // Drawings are compared as text, by the names that the stylesheet has.
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // Room for a machine that is busy with something else; a test that hangs still ends.
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    coverage: {
      include: ['src/core/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text'],
      thresholds: { lines: 95, branches: 95 },
    },
    exclude: ['node_modules/**', ...(long ? [] : ['**/*.long.test.*'])],
  },
});
