import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/run.mjs';
import { serve } from '../../scripts/server.mjs';

/**
 * Builds a page of this directory, which is no part of the app, and serves it as the app is.
 * @param {string} name its file
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} where it is, and what ends it
 */
export async function servePage(name) {
  const directory = await mkdtemp(join(tmpdir(), 'cardinal-page-'));
  const root = join(ROOT, 'e2e/pages');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, name) },
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
