// node e2e/bench/gpu/buildPages.mjs DIRECTORY: builds the pages of the benches for GPUs into a directory.
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../../scripts/run.mjs';
import { buildInferPage } from '../infer/buildPage.mjs';

const out = resolve(process.argv[2] ?? 'e2e/results/gpu-pages');
await build({
  configFile: false,
  logLevel: 'error',
  root: join(ROOT, 'e2e/pages'),
  build: {
    outDir: join(out, 'bench'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: join(ROOT, 'e2e/pages/bench.html') },
  },
});
await buildInferPage(join(out, 'infer'));
