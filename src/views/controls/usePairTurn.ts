import { useCallback, useEffect, useRef, useState } from 'react';
import { followerOf } from '../../store/chain';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { residualSpecOf } from './residualSpec';

export type PairKey = 'cardinality' | 'groupWidth';

/** Which of C and d moves the other one at the moment. */
export interface PairTurn {
  readonly moved: PairKey | null;
  onMove(key: PairKey): void;
}

/** How long it is told after the last turn. */
const TOLD_MS = 1500;

/** Follows the hand on C and d: what it moves through a closed chain is told until shortly after. */
export function usePairTurn(lane: LaneId): PairTurn {
  const store = useCardinalStore();
  const [moved, setMoved] = useState<PairKey | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onMove = useCallback(
    (key: PairKey) => {
      const { spec, chain } = store.getState().history.present[lane];
      const follower = followerOf(residualSpecOf({ spec }), chain, key);
      clearTimeout(timer.current);
      const isPair = follower === 'cardinality' || follower === 'groupWidth';
      setMoved(chain.closed && isPair ? key : null);
      timer.current = setTimeout(() => setMoved(null), TOLD_MS);
    },
    [store, lane],
  );
  return { moved, onMove };
}
