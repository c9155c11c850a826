import { useEffect, useState } from 'react';
import type { Lane, LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import { onceAtRest } from './onceAtRest';

const REST_MS = 200;

/** A lane once it has been at rest for a moment; a knob that turns renders nothing here. */
export function useLaneAtRest(id: LaneId): Lane {
  const store = useCardinalStore();
  const [lane, setLane] = useState(() => store.getState().history.present[id]);
  useEffect(() => {
    let forget = () => {};
    const settle = () => setLane(store.getState().history.present[id]);
    settle();
    const unsubscribe = store.subscribe(({ history }, before) => {
      if (history.present[id] === before.history.present[id]) return;
      forget();
      forget = onceAtRest(settle, REST_MS);
    });
    return () => {
      forget();
      unsubscribe();
    };
  }, [store, id]);
  return lane;
}
