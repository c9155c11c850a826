import { useEffect, useState } from 'react';

const REST_MS = 120;

/** Follows a value once it has been at rest for a moment: details need not move with every turn of a knob. */
export function useAtRest<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
