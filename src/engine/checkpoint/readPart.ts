import { EngineError } from '../../core/failure';
import type { TensorsRead } from '../../core/import/readTensors';
import type { CheckpointFile, ReadCheckpoint, ReadHooks } from './checkpoint';
import { readCheckpoint } from './read';

/** Between an entry of a file and a copy of the network in it: `state_dict: module.encoder_q`. */
const JOINT = ': ';

type Copies = Pick<TensorsRead, 'copies' | 'copy'>;

export const NO_COPIES: Copies = { copies: [], copy: null };

/** A checkpoint, and which copy of a network in it is wanted; undefined for the default one. */
interface ReadPart {
  readonly read: ReadCheckpoint;
  readonly copy: string | undefined;
}

/**
 * Reads the entry that a part names, and tells the copy: `state_dict`, `state_dict: module.encoder_q`, or
 * in a file without entries `module.encoder_q`. Errors: those of `readCheckpoint`, `no-part` among them.
 */
export async function readPart(
  files: readonly CheckpointFile[],
  part: string | undefined,
  hooks: ReadHooks,
): Promise<ReadPart> {
  if (part === undefined) return { read: await readCheckpoint(files, hooks), copy: undefined };
  const at = part.lastIndexOf(JOINT);
  if (at >= 0) {
    const read = await readCheckpoint(files, { ...hooks, part: part.slice(0, at) });
    return { read, copy: part.slice(at + JOINT.length) };
  }
  try {
    const read = await readCheckpoint(files, { ...hooks, part });
    // Where a file has no entries, what is wanted can be a copy alone.
    return { read, copy: read.part === null ? part : undefined };
  } catch (error) {
    if (!isNoPart(error)) throw error;
    const read = await readCheckpoint(files, hooks);
    if (read.part !== null) throw error;
    return { read, copy: part };
  }
}

/** The entry that was read and all that there are, with the copies in it where these are several. */
export function partsWithCopies(
  { part, parts }: ReadCheckpoint,
  { copies, copy }: Copies,
): Pick<ReadCheckpoint, 'part' | 'parts'> {
  if (copy === null) return { part, parts };
  const named = (each: string) => (part === null ? each : part + JOINT + each);
  const all = parts.includes(part ?? '') ? parts : [part ?? '', ...parts];
  return {
    part: named(copy),
    parts: all.flatMap((each) => (each === (part ?? '') ? copies.map(named) : [each])),
  };
}

function isNoPart(error: unknown): boolean {
  return error instanceof EngineError && error.failure.params.reason === 'no-part';
}
