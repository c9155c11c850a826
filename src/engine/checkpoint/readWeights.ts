import { EngineError, type Failure } from '../../core/failure';
import { nearbyOfShapes } from '../../core/import/nearbyOfShapes';
import { readTensors, type TensorsRead } from '../../core/import/readTensors';
import type { Assumption } from '../../core/import/result';
import { unbuiltName } from '../../core/import/unbuiltNames';
import { type ArchSpec, isResidual } from '../../core/spec';
import type {
  Checkpoint,
  CheckpointFile,
  CheckpointFormat,
  ReadCheckpoint,
  ReadHooks,
} from './checkpoint';
import { malformed } from './malformed';
import { nonFiniteTensors } from './nonFinite';
import { type Normalisation, normalisationOf } from './normalisation';
import { notRunnable } from './notRunnable';
import { NO_COPIES, partsWithCopies, readPart } from './readPart';
import { sha256Of } from './sha256';
import type { CheckpointShelf } from './shelf';

/** A checkpoint that is to be read. */
export interface ReadOrder {
  /** One file, or the shards of one checkpoint with their index. */
  readonly files: readonly CheckpointFile[];
  /**
   * The entry of a wrapper that is wanted, and which copy of a network in it, as `parts` names them; what
   * evaluation takes where it is left out.
   */
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
  /** Of a normaliser that lies in the file before the network; null where there is none. */
  readonly normalisation: Normalisation | null;
}

/** A checkpoint that was read and is kept under its id, whether it makes a network or not. */
export interface ReadWeights {
  readonly weightsId: number;
  readonly format: CheckpointFormat;
  readonly fileBytes: number;
  readonly tensors: number;
  /** How many tensors there are of each number format. */
  readonly dtypes: Readonly<Record<string, number>>;
  /** The entry that was read, and the copy in it where it has several: `state_dict: module.encoder_q`. */
  readonly part: string | null;
  /** All entries that hold tensors, and all copies in the one that was read. */
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
  const { read, copy } = await readPart(files, part, hooks);
  const { checkpoint, format, fileBytes } = read;
  const found = networkOf(checkpoint, copy);
  if (copy !== undefined && 'names' in found && found.copy !== copy) {
    throw malformed('no-part', { part: part ?? copy });
  }
  const names = 'names' in found ? found.names : new Map<string, string>();
  const spec = 'names' in found ? found.spec : null;
  const order = 'names' in found ? found.order : 'OIHW';
  const weightsId = shelf.add({ files, read, names, spec, order });
  return {
    weightsId,
    format,
    fileBytes,
    tensors: checkpoint.size,
    dtypes: countsOf([...checkpoint.values()].map(({ dtype }) => dtype)),
    ...partsWithCopies(read, 'names' in found ? found : NO_COPIES),
    network: 'names' in found ? described(found, read, file?.name ?? '') : null,
    refusal: 'names' in found ? null : found,
  };
}

async function checkHash(file: CheckpointFile, prefix: string, hooks: ReadHooks): Promise<void> {
  const sha256 = await sha256Of(file, hooks);
  if (sha256.startsWith(prefix)) return;
  throw new EngineError('weights-hash', { expected: prefix, got: sha256, name: file.name });
}

/** The network of the tensors, or why they are bound to none. */
function networkOf(checkpoint: Checkpoint, copy: string | undefined): TensorsRead | Failure {
  const shapes = new Map([...checkpoint].map(([name, { shape }]) => [name, shape]));
  const found = readTensors(shapes, copy);
  if ('error' in found) {
    const { code, params } = found.error;
    const nearby = nearbyOfShapes(shapes);
    const misfit = { code: 'weights-misfit', params: { reason: code, ...params } } as const;
    return nearby === undefined ? misfit : { ...misfit, nearby };
  }
  const own = new Set(found.names.values());
  const [first, ...others] = nonFiniteTensors(
    new Map([...checkpoint].filter(([name]) => own.has(name))),
  );
  if (first === undefined) return notRunnable(checkpoint, found.names.values()) ?? found;
  const { name, nan, infinite } = first;
  const params = { reason: 'not-finite', tensor: name, nan, infinite, others: others.length };
  return { code: 'weights-malformed', params };
}

function described(
  { spec, assumed, layout, left }: TensorsRead,
  { checkpoint, passedOver }: ReadCheckpoint,
  fileName: string,
): NetworkOfTensors {
  const unbuilt = isResidual(spec) ? unbuiltName(fileName) : undefined;
  const warned: Assumption[] =
    unbuilt === undefined ? [] : [{ code: 'file-name', params: { ...unbuilt } }];
  const objects: Assumption[] =
    passedOver.length === 0 ? [] : [{ code: 'objects-left-out', params: { names: passedOver } }];
  const normalisation = normalisationOf(left, checkpoint);
  return { spec, assumed: [...warned, ...assumed, ...objects], layout, normalisation };
}

function countsOf(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
