import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { KernelFunc } from '@tensorflow/tfjs-core';
import {
  type GroupedConv2dAttrs,
  type GroupedConv2dInputs,
  type GroupedConv2dShapes,
  groupedConv2dShapes,
} from './groupedConv2d.kernel';

/** The kernel on tfjs's CPU backend: plain loops, the output's channels innermost. */
export const groupedConv2dOnCpu: KernelFunc = (call) => {
  const inputs = call.inputs as GroupedConv2dInputs;
  const attrs = call.attrs as unknown as GroupedConv2dAttrs;
  const backend = call.backend as MathBackendCPU;
  const read = ({ dataId }: { dataId: object }) => backend.readSync(dataId) as Float32Array;
  const shapes = groupedConv2dShapes(inputs, attrs);
  const y = new Float32Array(shapes.out.reduce((product, side) => product * side, 1));
  fillWithBias(y, read(inputs.bias));
  convolve(read(inputs.x), read(inputs.filter), y, shapes, attrs);
  if (inputs.residual !== undefined) add(y, read(inputs.residual));
  if (attrs.relu) rectify(y);
  return backend.makeTensorInfo([...shapes.out], 'float32', y);
};

function fillWithBias(y: Float32Array, bias: Float32Array): void {
  for (let at = 0; at < y.length; at += bias.length) y.set(bias, at);
}

function add(y: Float32Array, other: Float32Array): void {
  for (let at = 0; at < y.length; at += 1) y[at] = (y[at] ?? 0) + (other[at] ?? 0);
}

function rectify(y: Float32Array): void {
  for (let at = 0; at < y.length; at += 1) y[at] = Math.max(y[at] ?? 0, 0);
}

function convolve(
  x: Float32Array,
  filter: Float32Array,
  y: Float32Array,
  shapes: GroupedConv2dShapes,
  { groups, stride, padding }: GroupedConv2dAttrs,
): void {
  const [, height, width, c] = shapes.x;
  const [kh, kw, perGroup, k] = shapes.filter;
  const [images, outHeight, outWidth] = shapes.out;
  for (let pixel = 0; pixel < images * outHeight * outWidth; pixel += 1) {
    const line = Math.floor(pixel / outWidth);
    const image = Math.floor(line / outHeight);
    const top = (line % outHeight) * stride[0] - padding[0];
    const left = (pixel % outWidth) * stride[1] - padding[1];
    for (let tap = 0; tap < kh * kw; tap += 1) {
      const row = top + Math.floor(tap / kw);
      const column = left + (tap % kw);
      if (row < 0 || row >= height || column < 0 || column >= width) continue;
      const from = ((image * height + row) * width + column) * c;
      addTap(x, filter, y, { from, tap, to: pixel * k, perGroup, groups, k });
    }
  }
}

interface Tap {
  readonly from: number;
  readonly to: number;
  readonly tap: number;
  readonly perGroup: number;
  readonly groups: number;
  readonly k: number;
}

/** Adds what one pixel of x gives one pixel of y. */
function addTap(
  x: Float32Array,
  filter: Float32Array,
  y: Float32Array,
  { from, to, tap, perGroup, groups, k }: Tap,
): void {
  const outPerGroup = k / groups;
  for (let i = 0; i < perGroup * groups; i += 1) {
    const value = x[from + i] ?? 0;
    const first = Math.floor(i / perGroup) * outPerGroup;
    const weights = (tap * perGroup + (i % perGroup)) * k + first;
    for (let j = 0; j < outPerGroup; j += 1) {
      const at = to + first + j;
      y[at] = (y[at] ?? 0) + value * (filter[weights + j] ?? 0);
    }
  }
}
