import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/run.mjs';
import { serve } from '../../scripts/server.mjs';

/** Where a page of tests is served, and what ends it. */
export interface ServedPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Builds a page of this directory, which is no part of the app, and serves it as the app is. */
export async function servePage(name: string): Promise<ServedPage> {
  const directory = await mkdtemp(join(tmpdir(), 'cardinal-page-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(ROOT, 'e2e/pages'),
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(ROOT, 'e2e/pages', name) },
      chunkSizeWarningLimit: 4096,
    },
  });
  const { url, close } = await serve(directory);
  return {
    url: `${url}${name}`,
    close: async () => {
      await close();
      await rm(directory, { recursive: true });
    },
  };
}
