import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { ROOT } from './run.mjs';

/**
 * Builds the gallery of figures into dist beside the app, by itself: what it shares with the app would
 * otherwise be taken out of the app's own first script.
 * @returns {import('vite').Plugin}
 */
export function galleryBeside() {
  let wanted = false;
  return {
    name: 'cardinal-gallery',
    apply: 'build',
    configResolved({ build: { outDir } }) {
      wanted = outDir === 'dist';
    },
    async closeBundle(error) {
      if (!wanted || error !== undefined) return;
      await build({
        configFile: false,
        base: './',
        root: ROOT,
        logLevel: 'error',
        plugins: [react()],
        build: {
          target: 'es2023',
          outDir: 'dist',
          emptyOutDir: false,
          copyPublicDir: false,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rollupOptions: { input: join(ROOT, 'gallery.html') },
        },
      });
    },
  };
}
