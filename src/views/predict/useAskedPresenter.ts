import { useEffect } from 'react';
import { useCardinalStore } from '../CardinalContext';

/** Presents where the link asks for it: lecturer's notes open the page of their talk so. */
export function useAskedPresenter(): void {
  const store = useCardinalStore();
  useEffect(() => {
    if (/[?&]present=/.test(location.search)) store.getState().show({ over: 'present' });
  }, [store]);
}
