import { useEffect } from 'react';

/** Not in every browser: without it, Escape leaves full screen too. */
interface Keyboard {
  lock(keys: readonly string[]): Promise<void>;
  unlock(): void;
}

/** While it is used, Escape is the page's in full screen too; held for long it still leaves. */
export function useEscapeInFullScreen(): void {
  useEffect(() => {
    const { keyboard } = navigator as Navigator & { readonly keyboard?: Keyboard };
    keyboard?.lock(['Escape']).catch(() => undefined);
    return () => keyboard?.unlock();
  }, []);
}
