import { useEffect } from 'react';
import { LEAVE_KEYS } from '../access/keyTable';

/** Not in every browser: without it, Escape leaves full screen too. */
interface Keyboard {
  lock(keys: readonly string[]): Promise<void>;
  unlock(): void;
}

/** While it is used, Escape is the page's in full screen too; held for long it still leaves. */
export function useEscapeInFullScreen(): void {
  useEffect(() => {
    const { keyboard } = navigator as Navigator & { readonly keyboard?: Keyboard };
    keyboard?.lock(LEAVE_KEYS.leave).catch(() => undefined);
    return () => keyboard?.unlock();
  }, []);
}
