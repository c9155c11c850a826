import { type Network, networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useCardinal } from '../CardinalContext';
import { useAtRest } from './useAtRest';

/** Both networks, once their settings have been at rest for a moment. */
export function useNetworksAtRest(): Readonly<Record<LaneId, Network>> {
  const a = useAtRest(useCardinal(({ history }) => history.present.a.drawn));
  const b = useAtRest(useCardinal(({ history }) => history.present.b.drawn));
  return { a: networkOf(a), b: networkOf(b) };
}
