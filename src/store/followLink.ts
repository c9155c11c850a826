import type { CardinalStore } from './store';
import { writeLink } from './url';

const REST_MS = 250;

/** Writes the link once the networks have been at rest for a moment. */
export function followLink(store: CardinalStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const query = writeLink(location.search, store.getState().history.present);
    if (query !== location.search) history.replaceState(null, '', `${query}${location.hash}`);
  };
  return store.subscribe((state, before) => {
    if (state.history.present === before.history.present) return;
    clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  });
}
