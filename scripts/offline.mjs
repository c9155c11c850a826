/**
 * What the service worker keeps, and what an installed page is called: everything that is built, so that the
 * page opens without a network; weights of the Hub are kept by the page, where the user asked for them.
 * @type {Partial<import('vite-plugin-pwa').VitePWAOptions>}
 */
export const OFFLINE = {
  strategies: 'injectManifest',
  srcDir: 'src/offline',
  filename: 'serviceWorker.ts',
  registerType: 'prompt',
  injectRegister: false,
  injectManifest: {
    globPatterns: ['**/*'],
    globIgnores: ['**/*.map'],
    maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
  },
  manifest: {
    id: './',
    name: 'Cardinal: ResNet and ResNeXt, side by side',
    short_name: 'Cardinal',
    description: 'See, change, measure and run ResNet and ResNeXt in the browser.',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#2563eb',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
};
