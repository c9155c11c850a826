import { useMemo } from 'react';
import type { LaneId } from '../../store/lanes';
import { liveKey, liveNetworkOf } from '../../store/live/liveNetwork';
import { useCardinal, useCardinalStore } from '../CardinalContext';

/** What answers live beside a letter, or why nothing does; another object only where it is another network. */
export function useLiveNetwork(lane: LaneId): ReturnType<typeof liveNetworkOf> {
  const store = useCardinalStore();
  const key = useCardinal(liveKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that it is made of
  return useMemo(() => liveNetworkOf(store.getState(), lane), [store, lane, key]);
}
