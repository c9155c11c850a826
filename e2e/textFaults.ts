import type { Page } from 'playwright/test';

/** Texts in sight that are cut off by what they stand in, or that lie over another text, a line each. */
export function textFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Seen {
      readonly element: Element;
      readonly text: string;
      readonly box: DOMRect;
    }
    const seen: Seen[] = [];
    const faults = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode } = walker;
      const element = currentNode.parentElement;
      const text = currentNode.textContent?.trim().slice(0, 60) ?? '';
      if (element === null || text === '' || isHidden(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(currentNode);
      const cut = cutBy(element, range.getBoundingClientRect());
      if (cut === 'hidden') continue;
      if (cut !== null) faults.add(`cut off ${cut}: ${text}`);
      for (const box of range.getClientRects()) seen.push({ element, text, box });
    }
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) {
        if (areOver(one, other)) faults.add(`over each other: ${one.text} | ${other.text}`);
      }
    }
    return [...faults];

    function isHidden(element: Element): boolean {
      const isDrawn = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      return !isDrawn || element.closest('.visually-hidden, script, style, option') !== null;
    }

    /** How a text is cut; `hidden` where it is scrolled away or never seen; null where it is whole. */
    function cutBy(element: Element, text: DOMRect): 'across' | 'down' | 'hidden' | null {
      let found: 'across' | 'down' | null = null;
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (at instanceof SVGElement && !(at instanceof SVGSVGElement)) continue;
        const { overflowX, overflowY, clipPath } = getComputedStyle(at);
        if (clipPath.startsWith('inset(50%')) return 'hidden';
        const box = at.getBoundingClientRect();
        const isAway =
          text.right < box.left ||
          text.left > box.right ||
          text.bottom < box.top ||
          text.top > box.bottom;
        if (isAway && /auto|scroll/.test(overflowX + overflowY)) return 'hidden';
        const cutsX = /hidden|clip/.test(overflowX);
        const cutsY = /hidden|clip/.test(overflowY);
        if (cutsX && (text.right > box.right + 1.5 || text.left < box.left - 1.5))
          found ??= 'across';
        if (cutsY && (text.bottom > box.bottom + 3 || text.top < box.top - 3)) found ??= 'down';
      }
      return found;
    }

    /** What is held in place lies over what scrolls under it, and is no fault. */
    function areOver(one: Seen, other: Seen): boolean {
      const width =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height =
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (width <= 2 || height <= 5) return false;
      const isPart = one.element.contains(other.element) || other.element.contains(one.element);
      return !isPart && heldIn(one.element) === heldIn(other.element);
    }

    function heldIn(element: Element): Element | null {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (/sticky|fixed/.test(getComputedStyle(at).position)) return at;
      }
      return null;
    }
  });
}
