import type { EnginePort } from '../worker/enginePort';
import { followCrops } from './followCrops';
import { prepareShown } from './prepareShown';
import type { CardinalStore } from './state';

/** What follows the store once the first picture stands: what the networks see of a photo, and getting ready to run. */
export function followLater(store: CardinalStore, engine: EnginePort): void {
  followCrops(store, engine);
  prepareShown(store, engine);
}
