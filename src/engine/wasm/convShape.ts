import type { ConvOp, Layer } from '../../core/layer';
import { FLOAT_BYTES } from './floats';

/** How a convolution reads its input: see `convolve` in assembly/convolve.ts. */
export interface ConvShape {
  /** Height and width of the input with its border, px; null where there is no border. */
  readonly padded: readonly [number, number] | null;
  /** Output pixels of an image. */
  readonly pixelCount: number;
  /** Where each run of numbers that lie side by side begins, from a pixel's beginning, bytes. */
  readonly segments: readonly number[];
  /** Length of such a run, numbers. */
  readonly run: number;
}

/** The pixels and runs of a convolution. Its border is only as wide as windows reach. */
export function convShape({ in: x, out }: Layer, op: ConvOp): ConvShape {
  const { kernel, stride, padding, groups } = op;
  const reach = (axis: 0 | 1, px: number) => (px - 1) * stride[axis] + kernel[axis];
  const hasBorder = padding[0] > 0 || padding[1] > 0;
  const padded = hasBorder ? ([reach(0, out.heightPx), reach(1, out.widthPx)] as const) : null;
  const rowLength = (padded?.[1] ?? x.widthPx) * x.channels;
  const at = (row: number, column: number) => (row * rowLength + column * x.channels) * FLOAT_BYTES;
  // Without groups the columns of a window lie side by side.
  const columns = groups === 1 ? 1 : kernel[1];
  const segments: number[] = [];
  for (let row = 0; row < kernel[0]; row += 1) {
    for (let column = 0; column < columns; column += 1) segments.push(at(row, column));
  }
  const run = groups === 1 ? kernel[1] * x.channels : x.channels / groups;
  return { padded, pixelCount: out.heightPx * out.widthPx, segments, run };
}

/** Where each output pixel of so many images begins in the input, bytes. */
export function pixelStarts(
  { in: x, out }: Layer,
  { stride }: ConvOp,
  { padded }: ConvShape,
  images: number,
): number[] {
  const [height, width] = padded ?? [x.heightPx, x.widthPx];
  const pixelBytes = x.channels * FLOAT_BYTES;
  const starts: number[] = [];
  for (let image = 0; image < images; image += 1) {
    for (let row = 0; row < out.heightPx; row += 1) {
      const first = (image * height + row * stride[0]) * width;
      for (let column = 0; column < out.widthPx; column += 1) {
        starts.push((first + column * stride[1]) * pixelBytes);
      }
    }
  }
  return starts;
}

/** Whether each channel is convolved with a window of its own. */
export function isDepthwise({ in: x, out }: Layer, { groups }: ConvOp): boolean {
  return groups > 1 && groups === x.channels && groups === out.channels;
}
