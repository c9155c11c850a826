import { malformed } from '../../malformed';
import type { ZipEntry } from './directory';

const SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
/** A flag: checksum and sizes follow the bytes, as PyTorch writes them. */
const HAS_DESCRIPTOR = 0x8;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const DEFLATED = 8;

/**
 * Where an entry's bytes lie in `bytes`, in which its local header begins at `at` and which end where the
 * next entry begins. Errors: `weights-malformed` with the entry's name and reason `zip-entry` where the
 * header is none, is another's, or leaves too little room (entries that overlap are how zip bombs are
 * made), or `zip-crc` where it has another checksum than the directory.
 */
export function entryBytes(
  entry: ZipEntry,
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
): Uint8Array<ArrayBuffer> {
  const own = bytes.subarray(at, at + entry.end - entry.offset);
  const fault = malformed('zip-entry', { entry: entry.name });
  if (own.byteLength < HEADER_BYTES) throw fault;
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  const isDeflated = view.getUint16(8, true) === DEFLATED;
  if (view.getUint32(0, true) !== SIGNATURE || isDeflated !== entry.isDeflated) throw fault;
  const nameEnd = HEADER_BYTES + view.getUint16(26, true);
  const start = nameEnd + view.getUint16(28, true);
  const end = start + entry.storedBytes;
  if (end > own.byteLength) throw fault;
  if (new TextDecoder().decode(own.subarray(HEADER_BYTES, nameEnd)) !== entry.name) throw fault;
  if (localCrc32(view, end) !== entry.crc32) throw malformed('zip-crc', { entry: entry.name });
  return own.subarray(start, end);
}

/** The checksum beside the entry: in its header, or after its bytes. */
function localCrc32(view: DataView, end: number): number | null {
  if ((view.getUint16(6, true) & HAS_DESCRIPTOR) === 0) return view.getUint32(14, true);
  const room = view.byteLength - end;
  if (room < 12) return null;
  const isSigned = view.getUint32(end, true) === DESCRIPTOR_SIGNATURE;
  return view.getUint32(isSigned ? end + 4 : end, true);
}
