import { useCallback } from 'react';
import { useCardinalStore } from '../CardinalContext';
import { type Offered, takeFirst } from './intake';

/** Loads the first picture of what was offered and says what was left. */
export function useTakePhoto(): (offered: Offered) => void {
  const store = useCardinalStore();
  return useCallback(
    (offered) => {
      const { notify, loadPhoto } = store.getState();
      const { file, notices } = takeFirst(offered);
      for (const notice of notices) notify(notice);
      if (file !== null) loadPhoto(file, file.name);
    },
    [store],
  );
}
