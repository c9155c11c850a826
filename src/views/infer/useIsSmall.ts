import type { AnswerState } from '../../store/answerState';
import type { LaneId } from '../../store/lanes';
import { needsSmall } from '../../store/small';
import { wantedOf } from '../../store/weights/laneWeights';
import { useCardinal } from '../CardinalContext';

/** Whether the small trained network answers in a lane's place: an answer to an earlier photo gives way to it. */
export function useIsSmall(lane: LaneId, state: AnswerState): boolean {
  return useCardinal(({ history, photo }) => {
    const shown = history.present[lane];
    if (!needsSmall(shown)) return false;
    if (state.kind === 'no-weights') return wantedOf(shown) === null;
    return 'run' in state && state.run.subject.photoId !== photo?.photoId;
  });
}
