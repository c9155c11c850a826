import { useEffect, useState } from 'react';
import type { NextTry } from '../../store/weights/download';

const TICK_MS = 250;

/** How much of a wait is still to come, ms; 0 where nothing is waited for. */
export function useWaitMs(next: NextTry | null): number {
  const [leftMs, setLeftMs] = useState(0);
  useEffect(() => {
    if (next === null) return;
    const endMs = performance.now() + next.inMs;
    const tick = () => setLeftMs(Math.max(0, endMs - performance.now()));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [next]);
  return next === null ? 0 : leftMs;
}
