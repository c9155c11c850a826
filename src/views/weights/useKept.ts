import { useEffect } from 'react';
import type { CardinalStore } from '../../store/state';

/**
 * Learns what is kept in this browser, which asks nothing of the network, and again whenever the page is
 * looked at anew: another tab, or the browser itself, may have deleted some meanwhile.
 */
export function useKept(store: CardinalStore): void {
  useEffect(() => {
    const learn = () => {
      if (document.visibilityState === 'visible') void store.getState().learnKept();
    };
    learn();
    document.addEventListener('visibilitychange', learn);
    window.addEventListener('focus', learn);
    return () => {
      document.removeEventListener('visibilitychange', learn);
      window.removeEventListener('focus', learn);
    };
  }, [store]);
}
