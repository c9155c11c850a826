import { createContext, useContext } from 'react';
import type { CardinalStore, State } from '../store/state';

/** The store of the page; set once by `main`. */
export const CardinalContext = createContext<CardinalStore | null>(null);

/** A part of the state; the component renders again when that part changes. */
export function useCardinal<T>(selector: (state: State) => T): T {
  return useCardinalStore()(selector);
}

/** The store itself, for event handlers that read state when they fire. Throws outside the page. */
export function useCardinalStore(): CardinalStore {
  const store = useContext(CardinalContext);
  if (store === null) throw new Error('no store above this component');
  return store;
}
