import type { CardinalStore } from '../../store/state';
import { imagenetLabels } from '../../store/weights/labels';
import { fetchTaking } from '../intake/useTake';

/**
 * Fetches, from the page's own origin, what loading a file needs: with no network the panel offers
 * the file, which has to work then.
 */
export async function fetchReaders(store: CardinalStore): Promise<void> {
  await Promise.allSettled([
    store.getState().readersAhead(),
    fetchTaking(),
    import('../../store/weights/loading'),
    import('../../store/weights/inspection'),
    import('../infer/Reading'),
    import('../infer/WeightsLine'),
    import('../notices/NoticeList'),
    import('../failures/failureText'),
    imagenetLabels(),
  ]);
}
