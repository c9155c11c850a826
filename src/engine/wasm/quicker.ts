import { convBlocks } from './convBlocks';
import { FLOAT_BYTES } from './floats';
import type { Heap } from './heap';
import { KERNELS, type Kernel } from './kernels';

/** A product of 64 x 64 x 64, some tens of microseconds. */
const SIDE = 64;
/** Long enough for the compiler to have optimised both. */
const MEASURE_MS = 8;
/** The better one has to be better by this: rounding differs between the two. */
const MARGIN = 0.95;

/** Whether the second set of kernels multiplies matrices clearly faster than the first; takes some ms. */
export function isQuicker(
  heap: Heap,
  first: readonly Kernel[],
  second: readonly Kernel[],
): boolean {
  const bytes = 4 * SIDE * SIDE * FLOAT_BYTES;
  const block = heap.allocate(bytes, 'measurement');
  heap.floats(block.address, bytes / FLOAT_BYTES).fill(0);
  const address = block.address + 3 * SIDE * SIDE * FLOAT_BYTES;
  writeProduct(heap, block.address, address);
  const kernel = KERNELS.indexOf('convolve');
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const start = performance.now();
  while (performance.now() - start < MEASURE_MS) {
    [first, second].forEach((kernels, at) => {
      const from = performance.now();
      for (let turn = 0; turn < 4; turn += 1) kernels[kernel]?.(address, 0, 1);
      best[at] = Math.min(best[at] ?? 0, performance.now() - from);
    });
  }
  heap.release(block);
  const [a = 0, b = 0] = best;
  return b < a * MARGIN;
}

function writeProduct(heap: Heap, data: number, address: number): void {
  const [x, weights, y] = [0, 1, 2].map((at) => data + at * SIDE * SIDE * FLOAT_BYTES);
  const row = SIDE * FLOAT_BYTES;
  const pixels = address + 32 * FLOAT_BYTES;
  heap.words(pixels, SIDE).set(Array.from({ length: SIDE }, (_, pixel) => pixel * row));
  const { channelBlocks } = convBlocks(SIDE, SIDE, SIDE, 1);
  const numbers = [x, weights, x, y, 0, 1, pixels, pixels, 1, row, SIDE, SIDE, row, 1, 0, 0, 0, 0];
  heap.words(address, 21).set([...numbers.map((each) => each ?? 0), SIDE, SIDE, channelBlocks]);
}
