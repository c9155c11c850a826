import type { CardinalStore } from '../../store/state';
import { fetchReaders } from './fetchReaders';

/** Fetches what loading a file needs, and what its answer is shown with. */
export async function fetchAhead(store: CardinalStore): Promise<void> {
  await Promise.allSettled([fetchReaders(store), import('../infer/AnswerBody')]);
}
