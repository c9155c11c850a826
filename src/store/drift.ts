import { rankClasses } from '../core/answer';
import type { EnginePort } from '../worker/enginePort';
import { backendFor } from './actions/backends';
import { nameOf } from './derived';
import type { FormatDrift } from './formatDrift';
import type { LaneId } from './lanes';
import { inputOf, requestOf, subjectOf } from './runs';
import type { State } from './state';
import { WEIGHT_FORMATS } from './weightFormat';
import { weightsOf } from './weights/laneWeights';

const TOP = 5;

/**
 * Runs a lane's network on the photo that is shown with weights in either format. Null where there is no photo,
 * no trained weights, or no half floats. Errors: those of a run.
 */
export async function driftOf(
  engine: EnginePort,
  state: State,
  id: LaneId,
): Promise<FormatDrift | null> {
  const lane = state.history.present[id];
  if (weightsOf(lane) === null) return null;
  const subject = subjectOf(lane, nameOf(lane).label, state.photo?.photoId);
  if (subject === null) return null;
  const wishes = backendFor(state, state.history.present);
  const [f32, f16] = WEIGHT_FORMATS.map((weightFormat) => {
    const order = { network: requestOf(subject), input: inputOf(subject), ...wishes, weightFormat };
    return engine.run(order, () => undefined).result;
  });
  const [full, half] = [await f32, await f16];
  if (full === undefined || half?.weightFormat !== 'f16') return null;
  return {
    ...differenceOf(full.logits, half.logits),
    bytes: { f32: full.weightBytes, f16: half.weightBytes },
  };
}

/** How far logits are from those of float32. */
export function differenceOf(full: Float32Array, half: Float32Array): Omit<FormatDrift, 'bytes'> {
  const top = (logits: Float32Array) => rankClasses(logits, null, TOP).map(({ index }) => index);
  return {
    maxDifference: full.reduce(
      (most, logit, at) => Math.max(most, Math.abs(logit - (half[at] ?? Number.NaN))),
      0,
    ),
    largestLogit: full.reduce((most, logit) => Math.max(most, Math.abs(logit)), 0),
    sameTop: top(full).join() === top(half).join(),
  };
}
