import { everywhere, type History } from '../history';
import type { Labels, LoadedWeights } from './loadedWeights';

/** A history in which weights that came without their class names have them, in all its steps. */
export function withNames(history: History, of: LoadedWeights, labels: Labels): History {
  const named = { ...of, labels };
  return everywhere(history, (lane) => (lane.weights === of ? { ...lane, weights: named } : lane));
}
