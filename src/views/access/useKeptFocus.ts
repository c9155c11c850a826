import { useEffect } from 'react';
import { useCardinalStore } from '../CardinalContext';

/** What can take the focus of a control that stood in it and is gone. */
const PLACES =
  'section, [role="group"], [role="toolbar"], [role="tabpanel"], [role="dialog"], main';

/**
 * Keeps the focus on the page: where a button goes, or can be pressed no more, by what it did, the
 * part that it stood in takes the focus, so that Tab goes on from there and not from the page's start.
 */
export function useKeptFocus(): void {
  const store = useCardinalStore();
  useEffect(() => {
    let last: Kept | null = null;
    let frame = 0;
    const check = () => {
      frame = 0;
      if (document.activeElement !== document.body || last === null || last.isThere()) return;
      last.place()?.focus({ preventScroll: true });
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(check);
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? keep(target) : null;
    };
    // A press on what takes no focus means to leave.
    const onPress = () => {
      last = null;
    };
    addEventListener('focusin', onFocusIn);
    addEventListener('focusout', schedule);
    addEventListener('pointerdown', onPress);
    const unsubscribe = store.subscribe(schedule);
    return () => {
      removeEventListener('focusin', onFocusIn);
      removeEventListener('focusout', schedule);
      removeEventListener('pointerdown', onPress);
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, [store]);
}

interface Kept {
  /** Whether it could still have the focus. */
  isThere(): boolean;
  /** The nearest part around it that still stands, made focusable. */
  place(): HTMLElement | null;
}

function keep(element: HTMLElement): Kept {
  const around: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (at.matches(PLACES)) around.push(at);
  }
  return {
    isThere: () => isShown(element) && !element.matches(':disabled'),
    place: () => {
      // What stood over the page, as a message does, may have been all that was around it.
      const place = around.find(isShown) ?? document.querySelector('main');
      if (place !== null && !place.hasAttribute('tabindex')) place.tabIndex = -1;
      return place;
    },
  };
}

function isShown(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
