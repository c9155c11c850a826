import { failureOf } from '../core/failureOf';
import type { EnginePort } from '../worker/enginePort';
import { LANES, type LaneId } from './lanes';
import type { CardinalStore, State } from './state';
import { preprocessingFor } from './weights/laneWeights';

/** Keeps what each network sees in step with its preprocessing and the photo. */
export function followCrops(store: CardinalStore, engine: EnginePort): () => void {
  const asked: Record<LaneId, string> = { a: '', b: '' };
  const refresh = (id: LaneId, { photo, history }: State) => {
    if (photo === null) return;
    const preprocessing = preprocessingFor(history.present[id]);
    const key = JSON.stringify([photo.photoId, preprocessing]);
    if (asked[id] === key) return;
    asked[id] = key;
    engine.crop({ photoId: photo.photoId, preprocessing }).then(
      (crop) => {
        if (asked[id] === key) store.setState(({ crops }) => ({ crops: { ...crops, [id]: crop } }));
      },
      (error: unknown) => {
        if (asked[id] !== key) return;
        // The crop of an earlier photo would pass for this one's.
        store.setState(({ crops }) => ({ crops: { ...crops, [id]: null } }));
        store
          .getState()
          .notify({ kind: 'failure', failure: failureOf(error), subject: photo.name });
      },
    );
  };
  const refreshAll = (state: State) => {
    for (const id of LANES) refresh(id, state);
  };
  refreshAll(store.getState());
  return store.subscribe(refreshAll);
}
