import type { EnginePort } from '../worker/enginePort';
import { followCrops } from './followCrops';
import { followLessonLinks } from './lessons/own/followLessonLinks';
import { prepareShown } from './prepareShown';
import type { CardinalStore } from './state';

/** What follows the store once the first picture stands: what the networks see of a photo, getting ready to run, and lessons in links. */
export function followLater(store: CardinalStore, engine: EnginePort): void {
  followCrops(store, engine);
  prepareShown(store, engine);
  followLessonLinks(store);
}
