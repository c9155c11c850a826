import { useEffect, useState } from 'react';

/** True once `active` has lasted for a while: what is over sooner never flickers. */
export function useDelayed(active: boolean, delayMs: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLasting(true), delayMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [active, delayMs]);
  return active && lasting;
}
