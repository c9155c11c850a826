import { imagenetLabels } from '../../store/weights/labels';
import { fetchTaking } from '../intake/useTake';

/**
 * Fetches, from the page's own origin, what loading a file needs: with no network the panel offers
 * the file, which has to work then.
 */
export async function fetchAhead(): Promise<void> {
  await Promise.allSettled([
    fetchTaking(),
    import('../../store/weights/loading'),
    import('../../store/weights/inspection'),
    import('../infer/AnswerBody'),
    import('../infer/Reading'),
    import('../infer/WeightsLine'),
    import('../shell/NoticeList'),
    imagenetLabels(),
  ]);
}
