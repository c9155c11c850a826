import type { CheckpointFile, ReadHooks } from '../../checkpoint';
import { storedBytesOf } from '../../dtypes';
import { malformed } from '../../malformed';
import { MemoryBudget } from '../memoryBudget';
import { choosePart, type Part, partsOf } from '../parts';
import type { TorchStorage } from '../pickle/values';
import { createPickleHost } from '../pickleHost';
import type { ReadTensors } from '../tensors';
import { wholePickle } from '../wholePickle';
import { type TorchArchive, torchArchive } from './archive';
import { readDirectory, type ZipEntry } from './directory';
import { readEntries } from './readEntries';

const MAX_BYTE_ORDER_BYTES = 16;

/**
 * Reads the archive that `torch.save` writes since PyTorch 1.6. Every entry is read once and its checksum
 * verified, wanted or not. Errors: `weights-malformed` with a reason, `cancelled`; those of `readBytes`.
 * Source: torch/serialization.py and caffe2/serialize/inline_container.h.
 */
export async function readTorchZip(
  file: CheckpointFile,
  part: string | undefined,
  hooks: ReadHooks,
): Promise<ReadTensors> {
  const entries = await readDirectory(file.blob);
  const archive = torchArchive(entries);
  const memory = new MemoryBudget(file.blob.size);
  const readOne = (entry: ZipEntry, most: number) => {
    if (entry.bytes > most) throw malformed('pickle-length', { length: entry.bytes });
    return onlyOf(readEntries(file, [entry], memory, hooks));
  };
  await checkByteOrder(archive, readOne);
  const pickle = await readOne(archive.pickle, Number.POSITIVE_INFINITY);
  const host = createPickleHost();
  const parts = partsOf(wholePickle(pickle, file.blob.size, host));
  const chosen = choosePart(parts, part);
  const wanted = wantedEntries(archive, chosen);
  const storages = new Map<string, Uint8Array<ArrayBuffer>>();
  for await (const { entry, bytes } of readEntries(file, entries, memory, hooks)) {
    const key = wanted.get(entry);
    if (key !== undefined) storages.set(key, bytes);
  }
  return { parts, chosen, storages, memory, passedOver: host.passedOver };
}

async function onlyOf(entries: ReturnType<typeof readEntries>): Promise<Uint8Array<ArrayBuffer>> {
  const { value, done } = await entries.next();
  if (done) throw new Error('an entry that was asked for is read');
  return value.bytes;
}

async function checkByteOrder(
  { byteOrder }: TorchArchive,
  read: (entry: ZipEntry, most: number) => Promise<Uint8Array>,
): Promise<void> {
  if (byteOrder === null) return;
  const order = new TextDecoder().decode(await read(byteOrder, MAX_BYTE_ORDER_BYTES));
  if (order !== 'little') throw malformed('byte-order', { order });
}

/** The entries that hold the part's storages, with their keys. */
function wantedEntries({ storages }: TorchArchive, { tensors }: Part): Map<ZipEntry, string> {
  const wanted = new Map<ZipEntry, string>();
  for (const [tensor, { storage }] of tensors) {
    if (storage.bytes !== null) continue;
    const entry = storages.get(storage.key);
    if (entry === undefined) throw malformed('storage-missing', { tensor, storage: storage.key });
    checkLength(storage, entry);
    wanted.set(entry, storage.key);
  }
  return wanted;
}

function checkLength({ key, dtype, elements }: TorchStorage, { bytes }: ZipEntry): void {
  const expected = elements * storedBytesOf(dtype);
  if (bytes !== expected) throw malformed('storage-length', { storage: key, expected, got: bytes });
}
