import type { LaneId } from '../../store/lanes';
import type { CardinalStore } from '../../store/state';

/** Sets a lane to the network of its weights, by which they answer again. */
export function restore(store: CardinalStore, lane: LaneId): void {
  const { history, patch } = store.getState();
  const { weights } = history.present[lane];
  if (weights === null) return;
  // Only what is set moves a lane away from its weights: its family stays.
  const { family: _, ...fields } = weights.spec;
  patch(lane, fields);
}
