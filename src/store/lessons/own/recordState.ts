import { writeLink } from '../../link/link';
import type { State } from '../../state';

/** The page as it is now, as a step's state. */
export function recordState({ history, view }: Pick<State, 'history' | 'view'>): string {
  const none = {
    lesson: null,
    lessonStep: null,
    predict: false,
    benchmark: false,
    selfTest: false,
  };
  return writeLink('', history.present, { ...view, ...none });
}
