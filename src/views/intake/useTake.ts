import { useCallback } from 'react';
import type { LaneId } from '../../store/lanes';
import { orTold } from '../../store/orTold';
import { t } from '../appWords';
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
      const subject = offered.files[0]?.name ?? offered.folders[0] ?? t('app.name');
      await orTold(store.getState(), subject, async () =>
        (await fetchTaking()).takeOffered(store, offered, lane),
      );
    },
    [store],
  );
}
