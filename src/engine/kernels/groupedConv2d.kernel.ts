import type { NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';

/** tfjs's name of the kernel. */
export const GROUPED_CONV_2D = 'GroupedConv2D';

/** Numbers of a convolution that its tensors don't tell. */
export interface GroupedConv2dAttrs {
  readonly groups: number;
  /** Vertical, horizontal. */
  readonly stride: readonly [number, number];
  /** Zeros on either side, vertical and horizontal, as PyTorch counts them. */
  readonly padding: readonly [number, number];
  readonly relu: boolean;
}

/** `x: [n,h,w,c]; filter: [kh,kw,c/groups,k]; bias: [k]; residual: [n,oh,ow,k]` */
export interface GroupedConv2dInputs extends NamedTensorInfoMap {
  x: TensorInfo;
  filter: TensorInfo;
  bias: TensorInfo;
  residual?: TensorInfo;
}

type Shape4 = readonly [number, number, number, number];

/** All lengths of a convolution. */
export interface GroupedConv2dShapes {
  readonly x: Shape4;
  readonly filter: Shape4;
  readonly out: Shape4;
}

/** The shapes of a kernel's call. */
export function groupedConv2dShapes(
  inputs: GroupedConv2dInputs,
  { stride, padding }: GroupedConv2dAttrs,
): GroupedConv2dShapes {
  const x = shape4(inputs.x);
  const filter = shape4(inputs.filter);
  const outPx = (axis: 0 | 1) =>
    Math.floor(((x[axis + 1] ?? 0) + 2 * padding[axis] - filter[axis]) / stride[axis]) + 1;
  const out = [x[0], outPx(0), outPx(1), filter[3]] as const;
  return { x, filter, out };
}

function shape4({ shape }: TensorInfo): Shape4 {
  const [a = 0, b = 0, c = 0, d = 0] = shape;
  return [a, b, c, d];
}
