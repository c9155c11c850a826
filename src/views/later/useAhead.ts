import { useEffect } from 'react';
import { idle } from './idle';

/** Fetches a part while the user looks, so that it is there when it is opened. */
export function useAhead(fetchPart: () => Promise<unknown>): void {
  useEffect(() => {
    // Without a network it may come at the time of need.
    void idle().then(() => fetchPart().catch(() => undefined));
  }, [fetchPart]);
}
