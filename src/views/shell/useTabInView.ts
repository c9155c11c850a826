import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the tab of the open panel, or the view of it that is chosen, within its list, which scrolls sideways where it
 * is wider than the screen. The page itself stays where it is, as it would not with `scrollIntoView`.
 */
export function useTabInView<T extends HTMLElement>(panel: string): RefObject<T | null> {
  const list = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open tab is another with each panel.
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    // It tells once the list is laid out, before it is seen: to ask at once would lay out the whole panel first.
    const observer = new ResizeObserver(() => {
      const tab = element.querySelector('[data-state="active"], label:has(:checked)');
      if (tab) element.scrollLeft += beyond(tab, element);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [panel]);
  return list;
}

/** How far an element lies outside of another, px; negative on the left. */
function beyond(inner: Element, outer: Element): number {
  const [own, room] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  if (own.left < room.left) return own.left - room.left;
  return Math.max(0, own.right - room.right);
}
