import { EngineError } from '../../core/failure';
import { buildGraph } from '../../core/graph';
import type { ReadHooks, StoredTensor } from './checkpoint';
import { elementsOf } from './dtypes';
import { numberChunks } from './numberChunks';
import type { CheckpointShelf, Shelved } from './shelf';
import { type TensorFilters, type TensorStats, tensorFilters, tensorStats } from './tensorStats';
import { type SavedFormat, writeSafetensors } from './writeSafetensors';

/** A tensor of a checkpoint, without its numbers. */
export interface TensorEntry {
  /** The file's name of it. */
  readonly name: string;
  /** The network's; null for one that it has none of. */
  readonly boundTo: string | null;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: number;
}

/** Nobody waits for what is read again: it was read a moment ago. */
const HOOKS: ReadHooks = { onBytes: () => undefined, signal: new AbortController().signal };

/** Looks into the checkpoints of a shelf. Errors: `weights-gone`; `tensor-unknown` with the name. */
export class CheckpointView {
  private readonly shelf: CheckpointShelf;

  constructor(shelf: CheckpointShelf) {
    this.shelf = shelf;
  }

  /** All tensors, in the file's order. */
  async entries(weightsId: number): Promise<readonly TensorEntry[]> {
    const { read, names } = await this.shelf.get(weightsId, HOOKS);
    const bound = new Map([...names].map(([name, stored]) => [stored, name]));
    return [...read.checkpoint.values()].map(({ name, dtype, shape, bytes }) => ({
      name,
      boundTo: bound.get(name) ?? null,
      dtype,
      shape,
      bytes: bytes.byteLength,
    }));
  }

  /** What a tensor's numbers are like. */
  async stats(weightsId: number, name: string): Promise<TensorStats> {
    const shelved = await this.shelf.get(weightsId, HOOKS);
    return tensorStats(tensorOf(shelved, name), groupsOf(shelved, name));
  }

  /** The filters of a convolution of the first layer as pictures; null for any other tensor. */
  async filters(weightsId: number, name: string): Promise<TensorFilters | null> {
    return tensorFilters(tensorOf(await this.shelf.get(weightsId, HOOKS), name));
  }

  /** A tensor's numbers in float32, a copy. */
  async values(weightsId: number, name: string): Promise<Float32Array<ArrayBuffer>> {
    const tensor = tensorOf(await this.shelf.get(weightsId, HOOKS), name);
    const values = new Float32Array(elementsOf(tensor.shape));
    let at = 0;
    for (const chunk of numberChunks(tensor)) {
      values.set(chunk, at);
      at += chunk.length;
    }
    return values;
  }

  /** The whole as a safetensors file. Errors: those of `writeSafetensors`. */
  async saved(weightsId: number, format: SavedFormat, hooks: ReadHooks): Promise<Blob> {
    const { read } = await this.shelf.get(weightsId, { ...hooks, onBytes: () => undefined });
    return writeSafetensors(read.checkpoint, format, read.metadata, hooks);
  }
}

function tensorOf({ read }: Shelved, name: string): StoredTensor {
  const tensor = read.checkpoint.get(name);
  if (tensor === undefined) throw new EngineError('tensor-unknown', { tensor: name });
  return tensor;
}

/** Groups of the convolution that a tensor belongs to; 1 for any other. */
function groupsOf({ names, spec }: Shelved, stored: string): number {
  if (spec === null) return 1;
  for (const layer of buildGraph(spec).layers) {
    const isIts = layer.tensors.some(({ name }) => names.get(name) === stored);
    if (isIts) return layer.op.kind === 'conv' ? layer.op.groups : 1;
  }
  return 1;
}
