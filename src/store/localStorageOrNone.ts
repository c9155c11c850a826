/** The browser's storage; one that keeps nothing where the browser keeps nothing for this page. */
export function localStorageOrNone(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

/** Keeps a text for the next time. A full storage, or one that is forbidden, keeps what it has, and is no fault. */
export function keepIn(storage: Pick<Storage, 'setItem'>, key: string, text: string): void {
  try {
    storage.setItem(key, text);
  } catch {
    // What was chosen holds until the page closes.
  }
}
