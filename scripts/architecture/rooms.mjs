/**
 * @typedef {object} Room
 * @property {readonly string[]} imports rooms that it may import, types included
 * @property {readonly string[]} packages packages that it may import; a name with /* is a scope
 * @property {readonly string[]} [typesOf] rooms of which it may import types alone
 * @property {Readonly<Record<string, readonly string[]>>} [files] rooms that one file may import too
 */

/**
 * The rooms of src. What a row does not name is forbidden; src/main.tsx and src/opening.tsx may import anything.
 * @type {Readonly<Record<string, Room>>}
 */
export const ROOMS = {
  core: { imports: [], packages: [] },
  i18n: { imports: [], packages: [] },
  engine: { imports: ['core'], packages: ['@tensorflow/*', '@zip.js/zip.js', 'hash-wasm'] },
  lectures: { imports: ['core'], packages: [] },
  worker: {
    imports: ['core'],
    packages: [],
    typesOf: ['engine'],
    files: { 'engine.worker.ts': ['engine'] },
  },
  store: { imports: ['core', 'lectures', 'worker'], packages: ['zustand'] },
  offline: {
    imports: [],
    packages: ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-window'],
  },
  views: {
    imports: ['core', 'i18n', 'lectures', 'store'],
    packages: ['react', 'react-dom', 'd3', 'highlight.js', 'radix-ui', 'uqr', '@types/d3'],
  },
};
