import { malformed } from '../../malformed';
import type { ZipEntry } from './directory';

const SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;

/**
 * Where an entry's bytes lie in `bytes`, in which its local header begins at `at` and which end where the
 * next entry begins. Errors: `weights-malformed` with reason `zip-entry` and its name where the header is
 * none, has another name, or leaves too little room: entries that overlap are how zip bombs are made.
 */
export function entryBytes(
  entry: ZipEntry,
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
): Uint8Array<ArrayBuffer> {
  const room = entry.end - entry.offset;
  const fault = malformed('zip-entry', { entry: entry.name });
  if (room < HEADER_BYTES) throw fault;
  const header = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_BYTES);
  if (header.getUint32(0, true) !== SIGNATURE) throw fault;
  const nameBytes = header.getUint16(26, true);
  const start = HEADER_BYTES + nameBytes + header.getUint16(28, true);
  if (start + entry.storedBytes > room) throw fault;
  const name = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + nameBytes);
  if (new TextDecoder().decode(name) !== entry.name) throw fault;
  return bytes.subarray(at + start, at + start + entry.storedBytes);
}
