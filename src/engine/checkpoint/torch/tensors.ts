import { EngineError } from '../../../core/failure';
import { createBreath } from '../../backends/breath';
import type { Checkpoint, StoredTensor } from '../checkpoint';
import { contiguous } from './contiguous';
import type { MemoryBudget } from './memoryBudget';
import type { Part } from './parts';

/** What a layout's reader found: the chosen part's storages are there, by their keys. */
export interface ReadTensors {
  readonly parts: readonly Part[];
  readonly chosen: Part;
  readonly storages: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly memory: MemoryBudget;
}

/**
 * The tensors of the chosen part, row-major; those that share a storage share its bytes.
 * Errors: those of `contiguous`; `cancelled`.
 */
export async function storedTensors(
  { chosen, storages, memory }: ReadTensors,
  signal: AbortSignal,
): Promise<Checkpoint> {
  const breathe = createBreath();
  const stored = new Map<string, StoredTensor>();
  for (const [name, tensor] of chosen.tensors) {
    const storage = storages.get(tensor.storage.key);
    if (storage === undefined) throw new Error(`a storage that was asked for is read: ${name}`);
    stored.set(name, contiguous(name, tensor, storage, memory));
    await breathe();
    if (signal.aborted) throw new EngineError('cancelled');
  }
  return stored;
}
