import type { CheckpointFile, ReadHooks } from '../checkpoint';
import { malformed } from '../malformed';
import { readBytes } from '../readBytes';
import type { ZipEntry } from '../torch/zip/directory';
import { checkpointIn } from './checkpointIn';
import { crc32Of } from './crc32';
import { inflated } from './inflated';
import type { Member } from './tarMembers';
import type { UnpackBudget } from './unpackBudget';

const HEADER_BYTES = 30;

/**
 * The one checkpoint in a zip archive that isn't PyTorch's own. Errors: those of `checkpointIn` and
 * `inflated`; `weights-malformed` with `zip-entry` or `zip-crc`.
 */
export async function zipMember(
  { name, blob }: CheckpointFile,
  entries: readonly ZipEntry[],
  budget: UnpackBudget,
  hooks: ReadHooks,
): Promise<Member> {
  const entry = checkpointIn(entries);
  const header = await readBytes(
    name,
    blob.slice(entry.offset, entry.offset + HEADER_BYTES),
    hooks.signal,
  );
  const view = new DataView(header.buffer);
  const begin = entry.offset + HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const stored = blob.slice(begin, begin + entry.storedBytes);
  if (begin + entry.storedBytes > entry.end) throw malformed('zip-entry', { entry: entry.name });
  const onBytes = (done: number) => hooks.onBytes(begin + done, blob.size);
  const { signal } = hooks;
  const content = entry.isDeflated
    ? await inflated(name, stored, 'deflate-raw', budget, { onBytes, signal })
    : stored;
  if (content.size !== entry.bytes) throw malformed('zip-entry', { entry: entry.name });
  if ((await crc32Of(name, content, signal)) !== entry.crc32) {
    throw malformed('zip-crc', { entry: entry.name });
  }
  return { name: entry.name, blob: content };
}
