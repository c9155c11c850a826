import type { CheckpointFile, ReadHooks } from '../../checkpoint';
import { malformed } from '../../malformed';
import { MemoryBudget } from '../memoryBudget';
import { choosePart, partsOf } from '../parts';
import { PickleList, type PickleValue } from '../pickle/values';
import type { ReadTensors } from '../tensors';
import { pickleAt } from './pickleStream';
import { readStorages } from './readStorages';

const MAGIC = 0x1950a86a20f9469cfc6cn;
const PROTOCOL = 1001;

/**
 * Reads the stream that `torch.save` wrote before PyTorch 1.6: a magic number, a version, the system's
 * byte order, the checkpoint, the keys of its storages, and their bytes in that order. Storages that
 * the part doesn't have are passed over.
 * Errors: `weights-malformed` with a reason, `cancelled`; those of `readBytes`.
 * Source: `_legacy_load` in torch/serialization.py.
 */
export async function readTorchLegacy(
  file: CheckpointFile,
  part: string | undefined,
  hooks: ReadHooks,
): Promise<ReadTensors> {
  const start = await readPreamble(file, hooks.signal);
  const pickle = await pickleAt(file, start, hooks.signal);
  const parts = partsOf(pickle.value);
  const chosen = choosePart(parts, part);
  const keys = await pickleAt(file, pickle.end, hooks.signal);
  hooks.onBytes(keys.end, file.blob.size);
  const wanted = new Set([...chosen.tensors.values()].map(({ storage }) => storage.key));
  const order = new Set(keysOf(keys.value));
  for (const storage of wanted) {
    if (!order.has(storage)) throw malformed('storage-missing', { storage });
  }
  const layout = { keys: order, known: pickle.storages, wanted, start: keys.end };
  const storages = await readStorages(file, layout, hooks);
  return { parts, chosen, storages, memory: new MemoryBudget(file.blob.size) };
}

/** Where the checkpoint's pickle begins, after three that say how it was written. */
async function readPreamble(file: CheckpointFile, signal: AbortSignal): Promise<number> {
  const magic = await pickleAt(file, 0, signal);
  if (magic.value !== MAGIC) throw malformed('plain-pickle');
  const protocol = await pickleAt(file, magic.end, signal);
  if (protocol.value !== PROTOCOL) throw malformed('legacy-protocol');
  const system = await pickleAt(file, protocol.end, signal);
  if (!(system.value instanceof Map) || system.value.get('little_endian') !== true) {
    throw malformed('byte-order', { order: 'big' });
  }
  return system.end;
}

function keysOf(value: PickleValue): readonly string[] {
  if (!(value instanceof PickleList)) throw malformed('pickle-type', { expected: 'list' });
  return value.items.map((key) => {
    if (typeof key === 'string' || typeof key === 'number') return String(key);
    throw malformed('pickle-storage');
  });
}
