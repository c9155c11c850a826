import type { Place } from '../../lectures/place';
import type { Screen } from '../../store/hall/screens';

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
