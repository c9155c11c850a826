import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { HEADERS } from './headers.mjs';
import { ROOT } from './run.mjs';

const PLACE = '<div id="root">';

const OPENING = /<script src="[^"]*opening\.js"><\/script>/;
const SCRIPT = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

/**
 * The policy for hosts that set no headers, without what only a header can say.
 * @type {import('vite').HtmlTagDescriptor}
 */
const POLICY = {
  tag: 'meta',
  attrs: {
    'http-equiv': 'Content-Security-Policy',
    content: HEADERS['Content-Security-Policy'].replace(/; frame-ancestors [^;]*/, ''),
  },
  injectTo: 'head-prepend',
};

/**
 * Puts the head of the page into the built index.html: it is painted before a script has come, and public/opening.js
 * runs the page's script after that.
 * @returns {import('vite').Plugin}
 */
export function opening() {
  return {
    name: 'cardinal-opening',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        const [first] = OPENING.exec(html) ?? [];
        if (!html.includes(PLACE) || !SCRIPT.test(html) || first === undefined) {
          throw new Error('index.html lacks the place of the page, its script or opening.js');
        }
        const opened = html
          .replace(PLACE, `${PLACE}${await openingHtml()}`)
          .replace(SCRIPT, '<link rel="modulepreload" crossorigin href="$1" data-runs="">')
          .replace(first, '')
          .replace('</head>', `${first}</head>`);
        return { html: opened, tags: [POLICY] };
      },
    },
  };
}

/** @returns {Promise<string>} */
async function openingHtml() {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    plugins: [react()],
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return (await server.ssrLoadModule('/src/opening.tsx')).openingHtml();
  } finally {
    await server.close();
  }
}
