import type { Shapes } from './misfit';

const NORM_PARTS = ['weight', 'bias', 'running_mean', 'running_var'];

/** One length of a tensor; undefined where it is missing or of another rank. */
export function lengthOf(shapes: Shapes, name: string, rank: number, axis = 0): number | undefined {
  const shape = shapes.get(name);
  return shape?.length === rank ? shape[axis] : undefined;
}

/** The channels that each tensor of a BN tells. */
export function normLengths(shapes: Shapes, name: string): (number | undefined)[] {
  return NORM_PARTS.map((part) => lengthOf(shapes, `${name}.${part}`, 1));
}

/** The output channels that the tensors of a convolution and of its BN tell. */
export function channelsOf(
  shapes: Shapes,
  convolution: string,
  norm: string,
): (number | undefined)[] {
  return [lengthOf(shapes, `${convolution}.weight`, 4), ...normLengths(shapes, norm)];
}
