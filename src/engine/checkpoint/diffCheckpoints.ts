import { createBreath } from '../breath';
import { checkCancelled } from '../progress';
import type { ReadHooks, StoredTensor } from './checkpoint';
import { diffTensor, type NumbersDiff } from './diffTensor';

/** A tensor as a file stores it. */
export interface TensorAs {
  /** The file's name of it. */
  readonly name: string;
  readonly dtype: string;
  /** In PyTorch's order, whatever it is in the file. */
  readonly shape: readonly number[];
}

/** A tensor of one checkpoint against that of another. */
export interface TensorDiff {
  /** The network's name of it, where it is one of a network; else the file's. */
  readonly name: string;
  /** `misshapen`: both have it, in two shapes, so that their numbers are not compared. */
  readonly kind: 'same' | 'changed' | 'misshapen' | 'onlyA' | 'onlyB';
  readonly a: TensorAs | null;
  readonly b: TensorAs | null;
  /** Null where there are not two tensors of one shape. */
  readonly numbers: NumbersDiff | null;
}

/** The tensors of a checkpoint as its network takes them, by the names under which they are paired. */
export type NamedTensors = ReadonlyMap<string, { stored: string; tensor(): StoredTensor }>;

/**
 * Checkpoint B against checkpoint A, tensor by tensor in A's order, then what B alone has. One pair at a
 * time is looked at, in chunks, between which messages come in.
 * Errors: `cancelled`; `weights-malformed` for a number format that is not read.
 */
export async function diffCheckpoints(
  a: NamedTensors,
  b: NamedTensors,
  { onBytes, signal }: ReadHooks,
  totalBytes: number,
): Promise<readonly TensorDiff[]> {
  const rest = createBreath();
  const breathe = async () => {
    await rest();
    checkCancelled(signal);
  };
  const diffs: TensorDiff[] = [];
  let done = 0;
  onBytes(done, totalBytes);
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    await breathe();
    const [ours, theirs] = [open(a, name), open(b, name)];
    const numbers =
      ours && theirs && isOneShape(ours.as, theirs.as)
        ? await diffTensor(ours.tensor, theirs.tensor, breathe)
        : null;
    const [left, right] = [ours?.as ?? null, theirs?.as ?? null];
    diffs.push({ name, kind: kindOf(left, right, numbers), a: left, b: right, numbers });
    done += bytesOf(ours) + bytesOf(theirs);
    onBytes(Math.min(done, totalBytes), totalBytes);
  }
  return diffs;
}

interface Opened {
  readonly tensor: StoredTensor;
  readonly as: TensorAs;
}

function open(tensors: NamedTensors, name: string): Opened | null {
  const found = tensors.get(name);
  if (found === undefined) return null;
  const tensor = found.tensor();
  return { tensor, as: { name: found.stored, dtype: tensor.dtype, shape: tensor.shape } };
}

function bytesOf(opened: Opened | null): number {
  return opened?.tensor.bytes.byteLength ?? 0;
}

function isOneShape(one: TensorAs, other: TensorAs): boolean {
  return one.shape.join() === other.shape.join();
}

function kindOf(
  a: TensorAs | null,
  b: TensorAs | null,
  numbers: NumbersDiff | null,
): TensorDiff['kind'] {
  if (a === null) return 'onlyB';
  if (b === null) return 'onlyA';
  if (numbers === null) return 'misshapen';
  return numbers.differing === 0 ? 'same' : 'changed';
}

/**
 * Under what a tensor is paired: the network's name of it; of one that is no part of the network but lies
 * in a module of it, as BN's batch counter, the network's name of the module with its own; else the file's.
 */
export function pairedNames(
  stored: Iterable<string>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const modules = new Map([...names].map(([file, own]) => [moduleOf(file), moduleOf(own)]));
  return new Map(
    [...stored].map((name) => {
      const module = modules.get(moduleOf(name));
      const leaf = name.slice(moduleOf(name).length);
      return [name, names.get(name) ?? (module === undefined ? name : `${module}${leaf}`)];
    }),
  );
}

function moduleOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}
