import { useEffect, useState } from 'react';
import type { LaneId } from '../../store/lanes';
import type { WantedWeights } from '../../store/weights/loadedWeights';
import { openWanted } from '../../store/weights/wanted';
import { useCardinalStore } from '../CardinalContext';
import { fetchReaders } from '../weights/fetchReaders';

/** Loads what a link wants where this browser has it. True once that is done: what is left is an offer. */
export function useOpened(id: LaneId, wanted: WantedWeights | null): boolean {
  const store = useCardinalStore();
  const [done, setDone] = useState<WantedWeights | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    let isShown = true;
    void openWanted(store, id).then(() => {
      if (isShown) setDone(wanted);
    });
    void fetchReaders(store);
    return () => {
      isShown = false;
    };
  }, [store, id, wanted]);
  return done !== null && done === wanted;
}
