import { useState } from 'react';

/** Which way a value went last, and how often it has changed (the key that starts its flash anew). */
export interface Change {
  readonly value: number | null;
  readonly direction: 'up' | 'down' | 'none';
  readonly count: number;
}

/**
 * Follows a value; null (unknown) has no direction. While `held` (a drag) it waits: what is told
 * after it is the way from where the drag began.
 */
export function useDirection(value: number | null, held: boolean): Change {
  const [seen, setSeen] = useState<Change>({ value, direction: 'none', count: 0 });
  if (held || seen.value === value) return seen;
  const next = { value, direction: directionOf(seen.value, value), count: seen.count + 1 };
  setSeen(next);
  return next;
}

function directionOf(from: number | null, to: number | null): Change['direction'] {
  if (from === null || to === null || from === to) return 'none';
  return to > from ? 'up' : 'down';
}
