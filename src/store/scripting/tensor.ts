import { EngineError } from '../../core/failure';
import type { EnginePort } from '../../worker/enginePort';
import type { Lane } from '../lanes';

/** A tensor's numbers, in torch's layout. */
export interface ScriptTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly values: Float32Array;
}

/** A tensor by the network's name of it, or the file's. Rejects where there is none. */
export async function tensorOf(
  lane: Lane,
  engine: Pick<EnginePort, 'tensors' | 'tensorValues'>,
  name: unknown,
): Promise<ScriptTensor> {
  if (lane.weights === null) throw new TypeError('no weights were loaded into this lane');
  const { weightsId } = lane.weights;
  const entries = await engine.tensors({ weightsId });
  const entry =
    entries.find(({ boundTo }) => boundTo === name) ?? entries.find((each) => each.name === name);
  if (entry === undefined) throw new EngineError('tensor-unknown', { tensor: String(name) });
  const values = await engine.tensorValues({ weightsId, name: entry.name });
  return { shape: entry.shape, dtype: entry.dtype, values };
}
