import { isResidual } from '../../core/spec';
import type { Lane } from '../../store/lanes';
import { weightsOf } from '../../store/weights/laneWeights';

/** Where what is seen of a photo comes from. */
export type Origin = 'came' | 'assumed' | 'assumedCifar' | 'chosen';

/** The user's choice comes before what came with the weights; where nothing did, it is assumed. */
export function originOf(lane: Lane): Origin {
  if (lane.choices.preprocessing !== null) return 'chosen';
  const answering = weightsOf(lane);
  const embedded = answering !== null && answering.loaded === null;
  if (embedded || (answering?.loaded?.preprocessing ?? null) !== null) return 'came';
  const { drawn } = lane;
  return isResidual(drawn) && drawn.stem === 'cifar' ? 'assumedCifar' : 'assumed';
}
