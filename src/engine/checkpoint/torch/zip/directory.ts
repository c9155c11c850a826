import {
  BlobReader,
  type Entry,
  WARNING_TRAILING_CENTRAL_DIRECTORY_DATA,
  WARNING_UNSORTED_CENTRAL_DIRECTORY,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { malformed } from '../../malformed';
import { endedArchive } from './endRecord';

/**
 * How many entries a file may have: more than a training checkpoint, whose entries are tensors. An empty
 * one takes a hundred bytes in the file, and zip.js kilobytes to read it.
 */
const ENTRIES = { floor: 1024, bytesEach: 2 ** 13, most: 2 ** 14 } as const;
/** PyTorch writes a second end record, zip64's, needed or not; an archive that was updated is unsorted. */
const HARMLESS: ReadonlySet<string> = new Set([
  WARNING_TRAILING_CENTRAL_DIRECTORY_DATA,
  WARNING_UNSORTED_CENTRAL_DIRECTORY,
]);
const STORED = 0;
const DEFLATED = 8;

/** A file of a zip archive, as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Of its local header, from the file's beginning. */
  readonly offset: number;
  /** Where the next entry, or the directory, begins. */
  readonly end: number;
  readonly storedBytes: number;
  readonly bytes: number;
  readonly isDeflated: boolean;
  readonly crc32: number;
}

/**
 * The entries of a zip archive in the order in which they lie. An archive that another reader could take
 * differently (data before or after it, a name twice) is refused.
 * Errors: `weights-malformed` with reason `truncated` and the byte where a file without a directory
 * ends, `zip-directory`, `zip-entries`, `zip-encrypted` or `zip-method`.
 */
export async function readDirectory(blob: Blob): Promise<readonly ZipEntry[]> {
  const archive = await endedArchive(blob);
  if (archive === null) throw malformed('truncated', { at: blob.size });
  const reader = new ZipReader(new BlobReader(archive), { maxAppendedDataSize: 0 });
  const most = Math.min(ENTRIES.most, ENTRIES.floor + Math.floor(blob.size / ENTRIES.bytesEach));
  const entries = await entriesOf(reader, most);
  const end = reader.directoryOffset ?? blob.size;
  const sorted = entries.sort((a, b) => a.offset - b.offset);
  return sorted.map((entry, index) => ({ ...entry, end: sorted[index + 1]?.offset ?? end }));
}

/** What the directory says of an entry; where it ends, its neighbour says. */
type Described = Omit<ZipEntry, 'end'>;

async function entriesOf(reader: ZipReader<unknown>, most: number): Promise<Described[]> {
  const entries: Described[] = [];
  for await (const entry of zipEntries(reader)) {
    if (entries.length === most) throw malformed('zip-entries', { most });
    if (!entry.directory) entries.push(described(entry));
  }
  const doubt = reader.warnings?.find(({ reason }) => !HARMLESS.has(reason));
  if (doubt !== undefined) throw malformed('zip-directory', { detail: doubt.reason });
  return entries;
}

async function* zipEntries(reader: ZipReader<unknown>): AsyncGenerator<Entry> {
  try {
    yield* reader.getEntriesGenerator();
  } catch (error) {
    throw malformed('zip-directory', { detail: error instanceof Error ? error.message : '' });
  }
}

function described(entry: Entry): Described {
  const { filename: name, offset, compressionMethod, encrypted } = entry;
  if (encrypted) throw malformed('zip-encrypted', { entry: name });
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    throw malformed('zip-method', { entry: name, method: compressionMethod });
  }
  return {
    name,
    offset,
    storedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    isDeflated: compressionMethod === DEFLATED,
    crc32: entry.signature ?? 0,
  };
}
