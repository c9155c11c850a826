import { type Network, networkOf } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { useLaneAtRest } from './useLaneAtRest';

/** Both networks, once their settings have been at rest for a moment. */
export function useNetworksAtRest(): Readonly<Record<LaneId, Network>> {
  return { a: networkOf(useLaneAtRest('a').drawn), b: networkOf(useLaneAtRest('b').drawn) };
}
