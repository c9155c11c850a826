import type { EnginePort } from '../../worker/enginePort';
import type { SavedFormat } from '../../worker/protocol';
import { failureOf } from '../failureOf';
import type { LaneId } from '../lanes';
import type { GetState } from '../state';

/** The loaded weights of a lane as a safetensors file; null without any, and after a failure, which is told. */
export async function saveWeights(
  engine: Pick<EnginePort, 'saveWeights'>,
  get: GetState,
  id: LaneId,
  format: SavedFormat,
): Promise<Blob | null> {
  const { weights } = get().history.present[id];
  if (weights === null) return null;
  try {
    return await engine.saveWeights({ weightsId: weights.weightsId, format });
  } catch (error) {
    get().notify({ kind: 'failure', failure: failureOf(error), subject: weights.fileName });
    return null;
  }
}
