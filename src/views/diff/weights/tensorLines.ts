import type { TensorDiff } from '../../../store/weights/tensors';

const COLUMNS = [
  'tensor',
  'is',
  'shape_a',
  'dtype_a',
  'shape_b',
  'dtype_b',
  'relative',
  'max_abs',
  'at',
  'mean_abs',
  'differing',
  'count',
  'not_finite',
];

/** What was found of each tensor in every digit, line by line; what was not compared is left empty. */
export function tensorLines(diffs: readonly TensorDiff[]): string[][] {
  return [COLUMNS, ...diffs.map(lineOf)];
}

function lineOf({ name, kind, a, b, numbers }: TensorDiff): string[] {
  const tensors = [a, b].flatMap((each) => [each?.shape.join('x') ?? '', each?.dtype ?? '']);
  const { relative, maxAbs, largest, meanAbs, differing, count, notFinite } = numbers ?? {};
  const found = [relative, maxAbs, largest?.at.join(' '), meanAbs, differing, count, notFinite];
  return [name, kind, ...tensors, ...found.map((each) => String(each ?? ''))];
}
