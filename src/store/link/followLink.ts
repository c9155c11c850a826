import type { CardinalStore, State } from '../state';
import { sameInLink, writeLink } from './link';

const REST_MS = 250;

/** Writes the link once the networks and the view have been at rest for a moment. */
export function followLink(store: CardinalStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const { history: networks, view } = store.getState();
    const query = writeLink(location.search, networks.present, view);
    if (query !== location.search) history.replaceState(null, '', `${query}${location.hash}`);
  };
  return store.subscribe((state, before) => {
    if (!changed(state, before)) return;
    clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  });
}

/** Whether there may be something to write; the pointer moves the view too. */
function changed({ history: { present }, view }: State, before: State): boolean {
  return present !== before.history.present || !sameInLink(view, before.view);
}
