import { hashedInput } from '../../src/engine/fixtures/hashed';
import { chainTimes } from './chain';
import { layersOf, peakGmacs, timeLayer } from './layerBench';
import { runParts } from './runParts';
import { tuneLayer } from './tune';

const bench = { layersOf, timeLayer, peakGmacs, tuneLayer, chainTimes, runParts, hashedInput };

declare global {
  interface Window {
    /** What `npm run bench:conv` and the benches for GPUs call, on a page of their own. */
    readonly bench: typeof bench;
  }
}

Object.assign(window, { bench });
