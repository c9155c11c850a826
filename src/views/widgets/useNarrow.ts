import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 899px)';

/** Whether the window is narrow now; for handlers. */
export function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}

/** Whether the page is laid out for a narrow window. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
