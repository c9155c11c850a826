import { createCRC32 } from 'hash-wasm';
import type { CheckpointFile, ReadHooks } from '../../checkpoint';
import { malformed } from '../../malformed';
import { readBytes } from '../../readBytes';
import type { MemoryBudget } from '../memoryBudget';
import type { ZipEntry } from './directory';
import { inflate } from './inflate';
import { entryBytes } from './localHeader';

/** Entries that lie side by side are read at once: a network has hundreds, most of them small. */
const GROUP_BYTES = 4 * 2 ** 20;
/** PyTorch puts tensors on multiples of it in the file, so a group that begins on one has them so too. */
const ALIGNMENT_BYTES = 64;
/** The longest element. */
const ELEMENT_BYTES = 8;

/** An entry with its bytes: a part of the buffer that its neighbours share. */
export interface ReadEntry {
  readonly entry: ZipEntry;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads entries, which come in the order in which they lie, in few strokes and each byte once.
 * Errors: `weights-malformed` with reason `zip-crc` and the entry's name where its bytes aren't those
 * that were written, `zip-entry`, `zip-inflate` or `zip-bomb`; those of `readBytes`.
 */
export async function* readEntries(
  file: CheckpointFile,
  entries: readonly ZipEntry[],
  budget: MemoryBudget,
  hooks: ReadHooks,
): AsyncGenerator<ReadEntry> {
  const crc32 = await createCRC32();
  for (const group of groupsOf(entries)) {
    const { begin, end } = group;
    const bytes = await readBytes(file.name, file.blob.slice(begin, end), hooks.signal, (done) => {
      hooks.onBytes(begin + done, file.blob.size);
    });
    for (const entry of group.entries) {
      const stored = entryBytes(entry, bytes, entry.offset - begin);
      const read = await contentOf(entry, stored, budget);
      if (crc32.init().update(read).digest('hex') !== hexOf(entry.crc32)) {
        throw malformed('zip-crc', { entry: entry.name });
      }
      yield { entry, bytes: read };
    }
  }
}

interface Group {
  readonly begin: number;
  readonly end: number;
  readonly entries: readonly ZipEntry[];
}

function* groupsOf(entries: readonly ZipEntry[]): Generator<Group> {
  for (let first = 0; first < entries.length; ) {
    const begin = alignedDown(entries[first]?.offset ?? 0);
    let next = first + 1;
    while ((entries[next]?.end ?? Number.POSITIVE_INFINITY) - begin <= GROUP_BYTES) next += 1;
    yield { begin, end: entries[next - 1]?.end ?? begin, entries: entries.slice(first, next) };
    first = next;
  }
}

function alignedDown(offset: number): number {
  return offset - (offset % ALIGNMENT_BYTES);
}

/** What was stored, or what it inflates to, on a multiple of an element's bytes. */
async function contentOf(
  entry: ZipEntry,
  stored: Uint8Array<ArrayBuffer>,
  budget: MemoryBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.isDeflated) {
    budget.spend(entry.bytes, 'zip-bomb', { entry: entry.name });
    return inflate(entry, stored);
  }
  if (entry.bytes !== entry.storedBytes) throw malformed('zip-entry', { entry: entry.name });
  return stored.byteOffset % ELEMENT_BYTES === 0 ? stored : stored.slice();
}

function hexOf(crc32: number): string {
  return crc32.toString(16).padStart(8, '0');
}
