import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Holds the focus in the player where what had it goes, as a line of a list does when its lesson opens. */
export function useHeldFocus(player: RefObject<HTMLElement | null>, shown: string): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body) player.current?.focus({ preventScroll: true });
  }, [player, shown]);
}
