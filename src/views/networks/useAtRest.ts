import { useEffect, useState } from 'react';
import { onceAtRest } from './onceAtRest';

const REST_MS = 120;

/** Follows a value once it has been at rest for a moment: details need not move with every turn of a knob. */
export function useAtRest<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => onceAtRest(() => setSettled(value), REST_MS), [value]);
  return settled;
}
