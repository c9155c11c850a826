import type { CheckpointFile, ReadHooks } from '../../checkpoint';
import { malformed } from '../../malformed';
import { MemoryBudget } from '../memoryBudget';
import { choosePart, type Part, partsOf } from '../parts';
import type { PickleHost } from '../pickle/machine';
import { PickleList, type PickleValue, type TorchTensor } from '../pickle/values';
import { createPickleHost } from '../pickleHost';
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
  const host = createPickleHost();
  const at = (begin: number) => pickleAt(file, begin, host, hooks.signal);
  const magic = await at(0);
  if (magic.value !== MAGIC) return tensorsWithin(file, magic.value, host, part, hooks);
  const pickle = await at(await readPreamble(magic.end, at));
  const parts = partsOf(pickle.value);
  const chosen = choosePart(parts, part);
  const keys = await at(pickle.end);
  hooks.onBytes(keys.end, file.blob.size);
  const elsewhere = [...chosen.tensors.values()].filter(({ storage }) => storage.bytes === null);
  const wanted = new Set(elsewhere.map(({ storage }) => storage.key));
  const order = new Set(keysOf(keys.value));
  for (const storage of wanted) {
    if (!order.has(storage)) throw malformed('storage-missing', { storage });
  }
  const layout = { keys: order, known: pickle.storages, wanted, start: keys.end };
  const storages = await readStorages(file, layout, hooks);
  const memory = new MemoryBudget(file.blob.size);
  return { parts, chosen, storages, memory, passedOver: host.passedOver };
}

/**
 * What `pickle.dump` wrote: the tensors are within the pickle. Errors: `plain-pickle` where there is none.
 */
function tensorsWithin(
  { blob }: CheckpointFile,
  value: PickleValue,
  { passedOver }: PickleHost,
  part: string | undefined,
  hooks: ReadHooks,
): ReadTensors {
  const parts = partsWithin(value);
  const chosen = choosePart(parts, part);
  hooks.onBytes(blob.size, blob.size);
  const memory = new MemoryBudget(blob.size);
  return { format: 'pickle', parts, chosen, storages: new Map(), memory, passedOver };
}

function partsWithin(value: PickleValue): readonly Part[] {
  const parts = partsOf(value);
  const isElsewhere = ({ storage }: TorchTensor) => storage.bytes === null;
  if ([...parts].some(({ tensors }) => [...tensors.values()].some(isElsewhere))) {
    throw malformed('plain-pickle');
  }
  return parts;
}

/** Where the checkpoint's pickle begins, after two that say how it was written. */
async function readPreamble(
  start: number,
  pickleFrom: (begin: number) => ReturnType<typeof pickleAt>,
): Promise<number> {
  const protocol = await pickleFrom(start);
  if (protocol.value !== PROTOCOL) throw malformed('legacy-protocol');
  const system = await pickleFrom(protocol.end);
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
