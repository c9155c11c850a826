import type { TensorDiff } from '../../../store/weights/tensors';

/** What the list is sorted by; `name` is the files' order. */
export const SORTS = ['name', 'relative', 'maxAbs', 'meanAbs', 'differing'] as const;
export type Sort = (typeof SORTS)[number];

export const TENSOR_KINDS = ['same', 'changed', 'misshapen', 'onlyA', 'onlyB'] as const;

/** How many tensors are of each kind, and how many numbers of how many differ. */
export interface Found {
  readonly kinds: Readonly<Record<TensorDiff['kind'], number>>;
  readonly tensors: number;
  readonly differing: number;
  readonly numbers: number;
}

/** What was found of two checkpoints, in all. */
export function foundOf(diffs: readonly TensorDiff[]): Found {
  const kinds = { same: 0, changed: 0, misshapen: 0, onlyA: 0, onlyB: 0 };
  let [differing, numbers] = [0, 0];
  for (const { kind, numbers: own } of diffs) {
    kinds[kind] += 1;
    differing += own?.differing ?? 0;
    numbers += own?.count ?? 0;
  }
  return { kinds, tensors: diffs.length, differing, numbers };
}

/**
 * The tensors that are not the same, the largest first; what has no numbers to compare comes last. A
 * relative difference to nothing but zeros is without bound.
 */
export function listed(diffs: readonly TensorDiff[], sort: Sort): readonly TensorDiff[] {
  const all = diffs.filter(({ kind }) => kind !== 'same');
  if (sort === 'name') return all;
  const size = ({ numbers }: TensorDiff) =>
    numbers === null ? -1 : (numbers[sort] ?? Number.POSITIVE_INFINITY);
  return all.sort((a, b) => compare(size(b), size(a)));
}

/** Infinities are equal, where a difference of them would be none. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
