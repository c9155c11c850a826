/** The browser's storage; one that keeps nothing where the browser keeps nothing for this page. */
export function localStorageOrNone(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}
