import type { EnginePort } from '../worker/enginePort';
import { followSmall } from './followSmall';
import { OPENING_SAMPLE } from './samples';
import type { CardinalStore } from './state';

/**
 * The first thing that happens on the page: a sample is answered by the trained networks at hand. A photo that
 * came before stays. Resolves when the photo is there, or it was told why not.
 */
export async function openWithAnswer(store: CardinalStore, engine: EnginePort): Promise<void> {
  followSmall(store, engine);
  const { photo, decoding, loadSample } = store.getState();
  if (photo === null && decoding === null) await loadSample(OPENING_SAMPLE);
}
