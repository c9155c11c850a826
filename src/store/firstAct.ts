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
  await decoded(store);
  const { photo, loadSample } = store.getState();
  if (photo === null) await loadSample(OPENING_SAMPLE);
}

/** Resolves when no photo is being decoded: one that came first may turn out to be none. */
function decoded({ getState, subscribe }: CardinalStore): Promise<void> {
  if (getState().decoding === null) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = subscribe(({ decoding }) => {
      if (decoding !== null) return;
      stop();
      resolve();
    });
  });
}
