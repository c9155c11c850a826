import type { CardinalStore } from '../../store/state';

/** Puts a text on the clipboard and says so, or says that the browser does not allow it. */
export async function copyText(store: CardinalStore, what: string): Promise<void> {
  const { notify } = store.getState();
  try {
    await navigator.clipboard.writeText(what);
    notify({ kind: 'copied', what });
  } catch {
    notify({ kind: 'not-copied', what });
  }
}
