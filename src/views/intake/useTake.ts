import { useCallback } from 'react';
import { failureOf } from '../../store/failureOf';
import type { LaneId } from '../../store/lanes';
import { useCardinalStore } from '../CardinalContext';
import type { Offered } from './offered';

/** What sorts and loads files comes with the first of them. */
export function fetchTaking(): Promise<typeof import('./takeOffered')> {
  return import('./takeOffered');
}

/** Takes what was offered to a lane or to the page: weights, class names, the first picture. */
export function useTake(): (offered: Offered, lane: LaneId | null) => void {
  const store = useCardinalStore();
  return useCallback(
    async (offered, lane) => {
      try {
        await (await fetchTaking()).takeOffered(store, offered, lane);
      } catch (error) {
        const subject = offered.files[0]?.name ?? '';
        store.getState().notify({ kind: 'failure', failure: failureOf(error), subject });
      }
    },
    [store],
  );
}
