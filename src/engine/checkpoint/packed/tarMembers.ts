import type { CheckpointFile } from '../checkpoint';
import { malformed } from '../malformed';
import { readBytes } from '../readBytes';

const BLOCK_BYTES = 512;
/** Of a name or a field; a longer one is nobody's. */
const MAX_LONG_BYTES = 2 ** 16;
/** More than an archive of checkpoints has: each header is read by itself. */
const MAX_MEMBERS = 1024;
/** A file: `0`, or nothing at all before POSIX. */
const FILES = ['0', '\0', '7'];
/** GNU's long name of the next member, and the fields of it that POSIX writes. */
const LONG_NAME = 'L';
const FIELDS = 'x';

/** A file within an archive; its bytes stay where they are. */
export interface Member {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * The files of a tar archive: ustar, GNU's or POSIX's (pax). Errors: `weights-malformed` with reason
 * `tar-header` and the byte, `tar-members` or `truncated`; those of `readBytes`.
 * Source: POSIX.1-2017, pax; the GNU tar manual.
 */
export async function tarMembers(
  { name: file, blob }: CheckpointFile,
  signal: AbortSignal,
): Promise<readonly Member[]> {
  const members: Member[] = [];
  let longName: string | null = null;
  let headers = 0;
  for (let at = 0; at + BLOCK_BYTES <= blob.size; ) {
    const block = await readBytes(file, blob.slice(at, at + BLOCK_BYTES), signal);
    if (block.every((byte) => byte === 0)) return members;
    headers += 1;
    if (headers > MAX_MEMBERS) throw malformed('tar-members', { most: MAX_MEMBERS });
    const { name, type, bytes } = headerOf(block, at);
    const begin = at + BLOCK_BYTES;
    const end = begin + bytes;
    if (end > blob.size) throw malformed('truncated', { at: blob.size, of: end });
    const content = blob.slice(begin, end);
    if (type === LONG_NAME || type === FIELDS) {
      longName = (await longNameIn(content, type, file, signal)) ?? longName;
    } else {
      if (FILES.includes(type)) members.push({ name: longName ?? name, blob: content });
      longName = null;
    }
    at = begin + Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return members;
}

interface TarHeader {
  readonly name: string;
  readonly type: string;
  /** Of the content that follows. */
  readonly bytes: number;
}

function headerOf(block: Uint8Array, at: number): TarHeader {
  const sum = block.reduce((total, byte, index) => total + (isChecksum(index) ? 0x20 : byte), 0);
  const bytes = numberAt(block, 124, 12);
  if (sum !== numberAt(block, 148, 8) || !Number.isSafeInteger(bytes)) {
    throw malformed('tar-header', { byte: at });
  }
  const isPosix = textAt(block, 257, 6) === 'ustar';
  const prefix = isPosix ? textAt(block, 345, 155) : '';
  const name = textAt(block, 0, 100);
  const type = String.fromCharCode(block[156] ?? 0);
  return { name: prefix === '' ? name : `${prefix}/${name}`, type, bytes };
}

function isChecksum(index: number): boolean {
  return index >= 148 && index < 156;
}

/** Up to the first zero. */
function textAt(block: Uint8Array, at: number, length: number): string {
  const field = block.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

/** Octal digits, or where the first bit is set a big-endian number, as GNU writes beyond 8 GiB. */
function numberAt(block: Uint8Array, at: number, length: number): number {
  const first = block[at] ?? 0;
  if (first < 0x80) return Number.parseInt(textAt(block, at, length).trim() || '0', 8);
  const rest = block.subarray(at + 1, at + length);
  return rest.reduce((number, byte) => number * 256 + byte, first & 0x7f);
}

async function longNameIn(
  content: Blob,
  type: string,
  file: string,
  signal: AbortSignal,
): Promise<string | null> {
  if (content.size > MAX_LONG_BYTES) return null;
  const written = new TextDecoder().decode(await readBytes(file, content, signal));
  if (type === LONG_NAME) return written.replace(/\0.*$/s, '');
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(written)?.[1] ?? null;
}
