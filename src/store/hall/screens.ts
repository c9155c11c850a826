/** What of the page fills the screen before a hall, in the order in which they are gone through. */
export const SCREENS = ['both', 'a', 'b', 'panel', 'answers'] as const;
export type Screen = (typeof SCREENS)[number];

/** The screen after another one, or before it; the last and the first stay. */
export function screenAfter(screen: Screen, move: -1 | 1): Screen {
  return SCREENS[SCREENS.indexOf(screen) + move] ?? screen;
}
