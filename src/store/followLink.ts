import type { CardinalStore, State } from './store';
import { writeLink } from './url';

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
  return (
    present !== before.history.present ||
    view.panel !== before.view.panel ||
    view.convention !== before.view.convention ||
    view.batch !== before.view.batch ||
    view.selection !== before.view.selection
  );
}
