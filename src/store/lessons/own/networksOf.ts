import type { Pair } from '../../../lectures/exercise';
import { readLink } from '../../link/link';

/** The networks of a step's state. */
export function networksOf(state: string): Pair {
  const { a, b } = readLink(state).lanes;
  return { a: a.drawn, b: b.drawn };
}
