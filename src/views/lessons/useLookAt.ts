import { useEffect } from 'react';
import type { Place } from '../../lectures/place';
import { SELECTORS } from './places';

/** Share of the room that the page has above which the top of what is looked at has to be. */
const LOWEST_TOP = 0.55;

const LOOK =
  'outline: 3px solid var(--ink); outline-offset: -3px; box-shadow: 0 0 0 5px var(--warn-surface);';

/**
 * Outlines a place of the page and brings it into sight, once it is there: views come later. A stylesheet does it,
 * so that it holds for whatever is drawn in the place. `of` tells one step from another at the same place.
 */
export function useLookAt(place: Place | null, of: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step may be at the same place.
  useEffect(() => {
    if (place === null) return;
    const selector = SELECTORS[place];
    const outline = new CSSStyleSheet();
    outline.replaceSync(`${selector} { ${LOOK} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, outline];
    const arrivals = new MutationObserver(() => seek());
    const seek = () => {
      const element = document.querySelector(selector);
      if (element === null) return;
      arrivals.disconnect();
      bringIntoSight(element);
    };
    arrivals.observe(document.body, { childList: true, subtree: true });
    seek();
    return () => {
      arrivals.disconnect();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== outline);
    };
  }, [place, of]);
}

function bringIntoSight(element: Element): void {
  const { top } = element.getBoundingClientRect();
  const { scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const roomPx = innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0);
  if (top < 0 || top > roomPx * LOWEST_TOP) {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  }
}
