import type { ConvOp, Layer } from '../../core/layer';
import { FLOAT_BYTES } from './floats';

/** How a convolution reads its input: see `convolve` in assembly/convolve.ts. */
export interface ConvShape {
  /** Height and width of the input with its border, px; null where there is no border. */
  readonly padded: readonly [number, number] | null;
  /** Where each output pixel of an image begins in the input, bytes. */
  readonly pixels: readonly number[];
  /** From one image of the input to the next, bytes. */
  readonly imageBytes: number;
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
  const imageBytes = at(padded?.[0] ?? x.heightPx, 0);
  const pixels: number[] = [];
  for (let row = 0; row < out.heightPx; row += 1) {
    for (let column = 0; column < out.widthPx; column += 1) {
      pixels.push(at(row * stride[0], column * stride[1]));
    }
  }
  // Without groups the columns of a window lie side by side.
  const columns = groups === 1 ? 1 : kernel[1];
  const segments: number[] = [];
  for (let row = 0; row < kernel[0]; row += 1) {
    for (let column = 0; column < columns; column += 1) segments.push(at(row, column));
  }
  const run = groups === 1 ? kernel[1] * x.channels : x.channels / groups;
  return { padded, pixels, imageBytes, segments, run };
}

/** Where the pixels of so many images begin. */
export function pixelsOf({ pixels, imageBytes }: ConvShape, images: number): number[] {
  return Array.from({ length: images }, (_, image) =>
    pixels.map((pixel) => image * imageBytes + pixel),
  ).flat();
}

/** Whether each channel is convolved with a window of its own. */
export function isDepthwise({ in: x, out }: Layer, { groups }: ConvOp): boolean {
  return groups > 1 && groups === x.channels && groups === out.channels;
}
