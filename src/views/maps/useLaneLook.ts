import type { LaneId } from '../../store/lanes';
import { type LookState, lookState } from '../../store/lookState';
import type { LookAt, LookKind } from '../../store/looks';
import { needsSmall } from '../../store/small';
import { useCardinal, useCardinalStore } from '../CardinalContext';

/** Whose answer a lane shows: its own network's, or the small trained one's in its place. */
export function useLookAt(lane: LaneId): LookAt {
  return useCardinal(({ history }) => (needsSmall(history.present[lane]) ? 'small' : 'own'));
}

/** How one kind of look into a lane stands. */
export function useLaneLook<K extends LookKind>(lane: LaneId, kind: K, of: LookAt): LookState<K> {
  useCardinal(({ history }) => history.present[lane]);
  useCardinal(({ photo }) => photo);
  useCardinal(({ backend }) => backend);
  useCardinal(({ looks }) => looks[lane][kind]);
  return lookState(useCardinalStore().getState(), lane, kind, of);
}
