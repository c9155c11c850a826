import type { StateProblem } from '../../../lectures/own/readLesson';
import { isLinkField } from '../../embed/embedding';
import { readLink } from '../../link/link';

/** What a step cannot open: another lesson, a report over the page, and what is its viewer's own choice. */
const NOT_A_STEPS: readonly string[] = ['lesson', 'predict', 'bench', 'selftest'];

/** What of a step's state is no field of a link, or no value of its field. */
export function checkState(state: string): readonly StateProblem[] {
  const foreign = [...new URLSearchParams(state)]
    .filter(([key]) => !isLinkField(key) || NOT_A_STEPS.includes(key))
    .map(([field, value]) => ({ field, value }));
  return [...foreign, ...readLink(state).problems];
}
