import { EngineError } from '../../../core/failure';
import { createBreath } from '../../breath';
import type { Checkpoint, StoredTensor } from '../checkpoint';
import { contiguous } from './contiguous';
import type { MemoryBudget } from './memoryBudget';
import type { Part } from './parts';

/** What a layout's reader found: the chosen part's storages are there, by their keys. */
export interface ReadTensors {
  readonly parts: readonly Part[];
  readonly chosen: Part;
  readonly storages: Map<string, Uint8Array<ArrayBuffer>>;
  readonly memory: MemoryBudget;
}

/**
 * The tensors of the chosen part, row-major; those that share a storage share its bytes. Takes a storage
 * out of the map once all of its tensors are there, so that one which they copied can be freed.
 * Errors: those of `contiguous`; `cancelled`.
 */
export async function storedTensors(
  { chosen, storages, memory }: ReadTensors,
  signal: AbortSignal,
): Promise<Checkpoint> {
  const breathe = createBreath();
  const stored = new Map<string, StoredTensor>();
  const users = usersOf(chosen);
  for (const [name, tensor] of chosen.tensors) {
    const { key } = tensor.storage;
    const storage = storages.get(key);
    if (storage === undefined) throw new Error(`a storage that was asked for is read: ${name}`);
    stored.set(name, contiguous(name, tensor, storage, memory));
    const left = (users.get(key) ?? 1) - 1;
    users.set(key, left);
    if (left === 0) storages.delete(key);
    await breathe();
    if (signal.aborted) throw new EngineError('cancelled');
  }
  return stored;
}

/** How many tensors view each storage. */
function usersOf({ tensors }: Part): Map<string, number> {
  const users = new Map<string, number>();
  for (const { storage } of tensors.values()) {
    users.set(storage.key, (users.get(storage.key) ?? 0) + 1);
  }
  return users;
}
