import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useCardinalStore } from '../CardinalContext';

/** Turns that belong together and make one undo step: a drag, or a burst of keys. */
export interface Gesture {
  /** The name of the gesture under way; starts one where there is none. */
  id(): string;
  end(): void;
  /** Ends it when nothing more comes for a moment. */
  endAtRest(): void;
}

const REST_MS = 1000;
let started = 0;

/** The gestures of one knob. */
export function useGesture(): Gesture {
  const store = useCardinalStore();
  const current = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const end = useCallback(() => {
    clearTimeout(timer.current);
    if (current.current === null) return;
    const mine = store.getState().history.gesture === current.current;
    current.current = null;
    if (mine) store.getState().endGesture();
  }, [store]);
  useEffect(() => end, [end]);
  return useMemo(
    () => ({
      id: () => {
        clearTimeout(timer.current);
        if (current.current === null) {
          started += 1;
          current.current = `gesture-${started}`;
        }
        return current.current;
      },
      end,
      endAtRest: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(end, REST_MS);
      },
    }),
    [end],
  );
}
