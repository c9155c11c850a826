import { layersOf, peakGmacs, timeLayer } from './layerBench';

const bench = { layersOf, timeLayer, peakGmacs };

declare global {
  interface Window {
    /** What `npm run bench:conv` calls, on a page of its own. */
    readonly bench: typeof bench;
  }
}

Object.assign(window, { bench });
