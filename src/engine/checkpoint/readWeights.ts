import { EngineError, type Failure } from '../../core/failure';
import { readTensors, type TensorsRead } from '../../core/import/readTensors';
import type { Assumption } from '../../core/import/result';
import type { ArchSpec } from '../../core/spec';
import type {
  Checkpoint,
  CheckpointFile,
  CheckpointFormat,
  ReadCheckpoint,
  ReadHooks,
} from './checkpoint';
import { nonFiniteTensors } from './nonFinite';
import { notRunnable } from './notRunnable';
import { readCheckpoint } from './read';
import { sha256Of } from './sha256';
import type { CheckpointShelf } from './shelf';

/** A checkpoint that is to be read. */
export interface ReadOrder {
  /** One file, or the shards of one checkpoint with their index. */
  readonly files: readonly CheckpointFile[];
  /** The entry of a wrapper that is wanted; the one that evaluation takes where it is left out. */
  readonly part?: string;
  /** What the file's SHA-256 has to begin with, in hex. */
  readonly sha256Prefix?: string;
}

/** What the tensors of a checkpoint make. */
export interface NetworkOfTensors {
  readonly spec: ArchSpec;
  /** What the shapes don't tell, and how it was taken. */
  readonly assumed: readonly Assumption[];
  /** Whose names the tensors have. */
  readonly layout: string;
}

/** A checkpoint that was read and is kept under its id, whether it makes a network or not. */
export interface ReadWeights {
  readonly weightsId: number;
  readonly format: CheckpointFormat;
  readonly fileBytes: number;
  readonly tensors: number;
  /** How many tensors there are of each number format. */
  readonly dtypes: Readonly<Record<string, number>>;
  readonly part: string | null;
  readonly parts: readonly string[];
  /** Null where `refusal` says why it is bound to none. */
  readonly network: NetworkOfTensors | null;
  readonly refusal: Failure | null;
}

/**
 * Reads a checkpoint, puts it on the shelf and works out its network. One that is whole but makes no
 * network, or has numbers that aren't finite, is kept as well, to be looked at.
 * Errors: `weights-malformed`, `weights-hash` with the expected prefix and what came, `cancelled`.
 */
export async function readWeights(
  { files, part, sha256Prefix }: ReadOrder,
  hooks: ReadHooks,
  shelf: CheckpointShelf,
): Promise<ReadWeights> {
  const [file] = files;
  if (sha256Prefix !== undefined && file !== undefined) await checkHash(file, sha256Prefix, hooks);
  const read = await readCheckpoint(files, part === undefined ? hooks : { ...hooks, part });
  const { checkpoint, format, fileBytes, parts } = read;
  const found = networkOf(checkpoint);
  const names = 'names' in found ? found.names : new Map<string, string>();
  const spec = 'names' in found ? found.spec : null;
  const weightsId = shelf.add({ files, read, names, spec });
  return {
    weightsId,
    format,
    fileBytes,
    tensors: checkpoint.size,
    dtypes: countsOf([...checkpoint.values()].map(({ dtype }) => dtype)),
    part: read.part,
    parts,
    network: 'names' in found ? described(found, read) : null,
    refusal: 'names' in found ? null : found,
  };
}

async function checkHash(file: CheckpointFile, prefix: string, hooks: ReadHooks): Promise<void> {
  const sha256 = await sha256Of(file, hooks);
  if (sha256.startsWith(prefix)) return;
  throw new EngineError('weights-hash', { expected: prefix, got: sha256, name: file.name });
}

/** The network of the tensors, or why they are bound to none. */
function networkOf(checkpoint: Checkpoint): TensorsRead | Failure {
  const shapes = new Map([...checkpoint].map(([name, { shape }]) => [name, shape]));
  const found = readTensors(shapes);
  if ('error' in found) {
    const { code, params } = found.error;
    return { code: 'weights-misfit', params: { reason: code, ...params } };
  }
  const [first, ...others] = nonFiniteTensors(checkpoint);
  if (first === undefined) return notRunnable(checkpoint, found.names.values()) ?? found;
  const { name, nan, infinite } = first;
  const params = { reason: 'not-finite', tensor: name, nan, infinite, others: others.length };
  return { code: 'weights-malformed', params };
}

function described(
  { spec, assumed, layout }: TensorsRead,
  { passedOver }: ReadCheckpoint,
): NetworkOfTensors {
  if (passedOver.length === 0) return { spec, assumed, layout };
  const objects: Assumption = { code: 'objects-left-out', params: { names: passedOver } };
  return { spec, assumed: [...assumed, objects], layout };
}

function countsOf(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
