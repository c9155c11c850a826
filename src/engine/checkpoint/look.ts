import { EngineError } from '../../core/failure';
import { inTorchOrder } from '../../core/import/kernelOrder';
import { boundTensor } from './boundTensor';
import type { ReadHooks, StoredTensor } from './checkpoint';
import {
  diffCheckpoints,
  type NamedTensors,
  pairedNames,
  type TensorDiff,
} from './diffCheckpoints';
import { elementsOf } from './dtypes';
import { type LookedNetwork, lookedNetwork, type TensorIssue, type TensorUse } from './lookNetwork';
import { numberChunks } from './numberChunks';
import type { CheckpointShelf, Shelved } from './shelf';
import { type TensorFilters, type TensorStats, tensorFilters, tensorStats } from './tensorStats';
import { type SavedFormat, writeSafetensors } from './writeSafetensors';

/** A tensor of a checkpoint, without its numbers. */
export interface TensorEntry {
  /** The file's name of it. */
  readonly name: string;
  /** The network's, or the nearest one's where the file is bound to none; null where it has no such. */
  readonly boundTo: string | null;
  readonly dtype: string;
  /** In PyTorch's order, whatever it is in the file. */
  readonly shape: readonly number[];
  readonly bytes: number;
  /** Null where no network says what it is. */
  readonly use: TensorUse | null;
  /** Null where it is as the network wants it, and in a file of which no network is known. */
  readonly issue: TensorIssue | null;
  /** The nearest network's shape where it is another one; else null. */
  readonly wantedShape: readonly number[] | null;
}

/** Nobody waits for what is read again: it was read a moment ago. */
const HOOKS: ReadHooks = { onBytes: () => undefined, signal: new AbortController().signal };

/** Looks into the checkpoints of a shelf. Errors: `weights-gone`; `tensor-unknown` with the name. */
export class CheckpointView {
  private readonly shelf: CheckpointShelf;
  private readonly networks = new Map<number, LookedNetwork>();

  constructor(shelf: CheckpointShelf) {
    this.shelf = shelf;
  }

  /** All tensors, in the file's order. */
  async entries(weightsId: number): Promise<readonly TensorEntry[]> {
    const shelved = await this.shelf.get(weightsId, HOOKS);
    const { names, uses, issues, wanted, order } = this.networkOf(weightsId, shelved);
    return [...shelved.read.checkpoint.values()].map(({ name, dtype, shape, bytes }) => ({
      name,
      boundTo: names.get(name) ?? null,
      dtype,
      shape: names.has(name) ? inTorchOrder(shape, order) : shape,
      bytes: bytes.byteLength,
      use: uses.get(name) ?? null,
      issue: issues.get(name) ?? null,
      wantedShape: wanted.get(name) ?? null,
    }));
  }

  /** What a tensor's numbers are like. */
  async stats(weightsId: number, name: string): Promise<TensorStats> {
    const shelved = await this.shelf.get(weightsId, HOOKS);
    const network = this.networkOf(weightsId, shelved);
    const use = network.uses.get(name);
    const groups = use?.op.kind === 'conv' && use.role === 'weight' ? use.op.groups : 1;
    return tensorStats(tensorOf(shelved, network, name), groups);
  }

  /** The filters of a convolution of the first layer as pictures; null for any other tensor. */
  async filters(weightsId: number, name: string): Promise<TensorFilters | null> {
    const shelved = await this.shelf.get(weightsId, HOOKS);
    return tensorFilters(tensorOf(shelved, this.networkOf(weightsId, shelved), name));
  }

  /** A tensor's numbers in float32, a copy. */
  async values(weightsId: number, name: string): Promise<Float32Array<ArrayBuffer>> {
    const shelved = await this.shelf.get(weightsId, HOOKS);
    const tensor = tensorOf(shelved, this.networkOf(weightsId, shelved), name);
    const values = new Float32Array(elementsOf(tensor.shape));
    let at = 0;
    for (const chunk of numberChunks(tensor)) {
      values.set(chunk, at);
      at += chunk.length;
    }
    return values;
  }

  /** One checkpoint against another, tensor by tensor. Errors: those of `diffCheckpoints`. */
  async diff(a: number, b: number, hooks: ReadHooks): Promise<readonly TensorDiff[]> {
    const quiet = { ...hooks, onBytes: () => undefined };
    const [ours, theirs] = [await this.shelf.get(a, quiet), await this.shelf.get(b, quiet)];
    const total = bytesIn(ours) + bytesIn(theirs);
    return diffCheckpoints(this.named(a, ours), this.named(b, theirs), hooks, total);
  }

  /** The whole as a safetensors file. Errors: those of `writeSafetensors`. */
  async saved(weightsId: number, format: SavedFormat, hooks: ReadHooks): Promise<Blob> {
    const { read } = await this.shelf.get(weightsId, { ...hooks, onBytes: () => undefined });
    return writeSafetensors(read.checkpoint, format, read.metadata, hooks);
  }

  private named(weightsId: number, shelved: Shelved): NamedTensors {
    const network = this.networkOf(weightsId, shelved);
    const paired = pairedNames(shelved.read.checkpoint.keys(), network.names);
    return new Map(
      [...paired].map(([stored, name]) => [
        name,
        { stored, tensor: () => tensorOf(shelved, network, stored) },
      ]),
    );
  }

  /** Worked out once: of a file that is bound to none every number is looked at. */
  private networkOf(weightsId: number, shelved: Shelved): LookedNetwork {
    const network = this.networks.get(weightsId) ?? lookedNetwork(shelved);
    this.networks.set(weightsId, network);
    return network;
  }
}

function bytesIn({ read }: Shelved): number {
  return [...read.checkpoint.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

/** A tensor as the network takes it; one that is no part of it as it lies in the file. */
function tensorOf(
  { read }: Shelved,
  { names, order }: Pick<LookedNetwork, 'names' | 'order'>,
  name: string,
): StoredTensor {
  const stored = read.checkpoint.get(name);
  if (stored === undefined) throw new EngineError('tensor-unknown', { tensor: name });
  return names.has(name) ? (boundTensor(read.checkpoint, name, order) ?? stored) : stored;
}
