/** What the browser makes of keys: the page hears a focus, a click or a paste of them. */
export const BROWSER_KEYS = {
  forth: ['Tab'],
  back: ['Shift+Tab'],
  press: ['Enter', ' '],
  paste: ['Ctrl+v'],
} as const;

/** A click, as points of the evidence tell it: with Shift it is another. */
export const POINT_KEYS = { openB: ['Enter'], openA: ['Shift+Enter'] } as const;
