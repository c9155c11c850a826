import { failureOf } from '../../core/failureOf';
import type { EnginePort } from '../../worker/enginePort';
import type { SavedFormat } from '../../worker/protocol';
import type { LaneId } from '../lanes';
import type { GetState } from '../state';
import { unlessCancelled } from './laneWork';
import type { SavingHooks } from './readings';

/**
 * The loaded weights of a lane as a safetensors file; null without any, after a cancel, and after a
 * failure, which is told.
 */
export async function saveWeights(
  engine: Pick<EnginePort, 'saveWeights'>,
  get: GetState,
  ...[id, format, { onProgress, signal }]: [LaneId, SavedFormat, SavingHooks]
): Promise<Blob | null> {
  const { weights } = get().history.present[id];
  if (weights === null) return null;
  try {
    const order = { weightsId: weights.weightsId, format };
    return await unlessCancelled(() => engine.saveWeights(order, onProgress), signal);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'cancelled') return null;
    get().notify({ kind: 'failure', failure, subject: weights.fileName });
    return null;
  }
}
