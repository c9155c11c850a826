import { useEffect } from 'react';
import type { Place } from '../../lectures/place';
import { SELECTORS } from './places';

/** Share of the room that the page has above which the top of what is looked at has to be. */
const LOWEST_TOP = 0.6;

/** What the lane cuts at its edge, so that the outline is within it. */
const CUT: readonly Place[] = ['lane-a', 'lane-b', 'answers-a', 'answers-b', 'panel'];

/**
 * Outlines a place of the page and brings it into sight, once it is there: views come later. A stylesheet does it,
 * so that it holds for whatever is drawn in the place. `of` tells one step from another at the same place.
 */
export function useLookAt(place: Place | null, of: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step may be at the same place.
  useEffect(() => {
    if (place === null) return;
    const selector = SELECTORS[place];
    const outline = outlineOf(selector, CUT.includes(place) ? -3 : 2);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, outline];
    let frame = 0;
    const arrivals = new MutationObserver(() => seek());
    const seek = () => {
      const element = document.querySelector(selector);
      if (element === null) return;
      arrivals.disconnect();
      // What comes with it is laid out by then.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => bringIntoSight(element));
      });
    };
    arrivals.observe(document.body, { childList: true, subtree: true });
    seek();
    return () => {
      arrivals.disconnect();
      cancelAnimationFrame(frame);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== outline);
    };
  }, [place, of]);
}

/** Marked as with a pen, beside the line that every theme and every eye can tell. */
function outlineOf(selector: string, offsetPx: number): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${selector} {
    outline: 3px solid var(--ink);
    outline-offset: ${offsetPx}px;
    box-shadow: 0 0 0 ${offsetPx + 6}px var(--warn-surface);
  }`);
  return sheet;
}

/** Where the page's top shows it, the page is at its top, so that most is seen beside it. */
function bringIntoSight(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const { scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const roomPx = innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0);
  if (top >= 0 && (bottom <= roomPx || top <= roomPx * LOWEST_TOP)) return;
  if (bottom + scrollY <= roomPx) window.scrollTo({ top: 0, behavior: 'instant' });
  else element.scrollIntoView({ block: 'start', behavior: 'instant' });
}
