import { failureOf } from '../core/failureOf';
import type { State } from './state';

/**
 * Does what the user asked for. What goes wrong, and that code of the page's own did not come, is told of
 * `subject`; a cancel is not.
 * @returns what the work gives, null after a failure
 */
export async function orTold<T>(
  { notify }: Pick<State, 'notify'>,
  subject: string,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code !== 'cancelled') notify({ kind: 'failure', failure, subject });
    return null;
  }
}
