import type { Place } from '../../lectures/place';

/** What of the page fills the screen, in the order in which they are gone through. */
export const SCREENS = ['both', 'a', 'b', 'panel', 'answers'] as const;
export type Screen = (typeof SCREENS)[number];

/** The screen on which what a lesson's step is about is seen. */
export function screenOf(look: Place | null): Screen {
  switch (look) {
    case null:
    case 'get-imagenet':
      return 'both';
    case 'lane-a':
    case 'controls-a':
    case 'params-a':
    case 'macs-a':
      return 'a';
    case 'lane-b':
    case 'controls-b':
    case 'params-b':
    case 'macs-b':
    case 'activations-b':
      return 'b';
    case 'answers-a':
    case 'answers-b':
      return 'answers';
    default:
      return 'panel';
  }
}

/** The screen after another one, or before it; the last and the first stay. */
export function screenAfter(screen: Screen, move: -1 | 1): Screen {
  return SCREENS[SCREENS.indexOf(screen) + move] ?? screen;
}
