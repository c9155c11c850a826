import type { Shapes } from './misfit';

/**
 * In which order a file has the lengths of kernels: PyTorch's (O, I, height, width), MLX's channels-last
 * (O, height, width, I), or TensorFlow's and Flax's (height, width, I, O), whose linear layers are
 * turned as well. Paddle turns its linear layers alone.
 */
export type KernelOrder = 'OIHW' | 'OHWI' | 'HWIO' | 'OIHW, linear turned';

/** Where each of PyTorch's four lengths is. */
export const KERNEL_AXES: Readonly<Record<KernelOrder, readonly [number, number, number, number]>> =
  {
    OIHW: [0, 1, 2, 3],
    OHWI: [0, 3, 1, 2],
    HWIO: [3, 2, 0, 1],
    'OIHW, linear turned': [0, 1, 2, 3],
  };

const SIDES = [1, 3, 5, 7, 11];

/** The order that most kernels of a file have, of those that could not be of another. */
export function kernelOrderOf(shapes: Shapes): KernelOrder {
  const votes = new Map<KernelOrder, number>();
  for (const shape of shapes.values()) {
    if (shape.length !== 4) continue;
    const fitting = (['OIHW', 'OHWI', 'HWIO'] as const).filter((order) => isSquare(shape, order));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) votes.set(only, (votes.get(only) ?? 0) + 1);
  }
  const most = [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'OIHW';
  const paddle = [...shapes.keys()].some((name) => name.endsWith('._variance'));
  return most === 'OIHW' && paddle ? 'OIHW, linear turned' : most;
}

/** The axes of a stored tensor in PyTorch's order; null where it lies so already. */
export function axesOf(rank: number, order: KernelOrder): readonly number[] | null {
  if (rank === 4) return order.startsWith('OIHW') ? null : KERNEL_AXES[order];
  const turned = order === 'HWIO' || order === 'OIHW, linear turned';
  return rank === 2 && turned ? [1, 0] : null;
}

/** A shape in PyTorch's order. */
export function inTorchOrder(shape: readonly number[], order: KernelOrder): readonly number[] {
  return axesOf(shape.length, order)?.map((axis) => shape[axis] ?? 0) ?? shape;
}

function isSquare(shape: readonly number[], order: KernelOrder): boolean {
  const [, , height, width] = KERNEL_AXES[order].map((axis) => shape[axis] ?? 0);
  return height === width && SIDES.includes(height ?? 0);
}
