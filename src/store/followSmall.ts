import type { EnginePort } from '../worker/enginePort';
import { startRun } from './actions/running';
import { LANES } from './lanes';
import { needsSmall, smallOwes, smallSubject } from './small';
import type { CardinalStore } from './state';

/** Has the small trained networks answer each photo for the lanes that cannot answer it themselves. */
export function followSmall(store: CardinalStore, engine: EnginePort): () => void {
  const { setState: set, getState: get } = store;
  const refresh = () => {
    for (const id of LANES) {
      // Each start is a change of its own, which has been followed by the next turn.
      const state = get();
      const { active } = state.small[id];
      // Nobody waits for the answer to an earlier photo, or beside a network that answers itself.
      const isWanted =
        active?.subject.photoId === state.photo?.photoId && needsSmall(state.history.present[id]);
      if (active !== null && !isWanted) active.cancel();
      const photo = smallOwes(state, id);
      const subject = photo === null ? null : smallSubject(id, photo);
      if (subject !== null) startRun({ engine, set, get }, 'small', id, subject);
    }
  };
  refresh();
  return store.subscribe((state, before) => {
    const isSame =
      state.photo === before.photo &&
      state.history.present === before.history.present &&
      state.small === before.small;
    if (!isSame) refresh();
  });
}
