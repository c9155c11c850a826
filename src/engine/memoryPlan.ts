import { elementsOf } from '../core/elements';
import type { Graph } from '../core/layer';
import type { Step } from './plan';

/** Which buffer each value of a plan lives in; values that are never alive together share one. */
export interface MemoryPlan {
  /** Length of each buffer, float32 elements. */
  readonly lengths: readonly number[];
  /** The buffer of a value, by the index of the layer that made it. */
  readonly bufferOf: ReadonlyMap<number, number>;
  /** All buffers together, bytes. */
  readonly peakBytes: number;
}

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Gives each value of a plan a buffer. A step never writes to a buffer that it reads. Of the free
 * buffers the tightest that fits is taken, else the longest is made to fit, else a new one. Each value
 * is `images` long. Those to `keep` are there at the end, whatever reads them last.
 */
export function memoryPlan(
  graph: Graph,
  steps: readonly Step[],
  images = 1,
  keep = NOTHING,
): MemoryPlan {
  const lengths: number[] = [];
  const bufferOf = new Map<number, number>();
  let free: number[] = [];
  const place = (value: number) => {
    const layer = graph.layers[value];
    if (layer === undefined) throw new Error(`no layer at index ${value}`);
    const length = images * elementsOf(layer.out);
    const buffer = chosen(free, lengths, length) ?? lengths.push(0) - 1;
    lengths[buffer] = Math.max(lengths[buffer] ?? 0, length);
    free = free.filter((each) => each !== buffer);
    bufferOf.set(value, buffer);
  };
  place(0);
  for (const { output, dead } of steps) {
    place(output);
    for (const value of dead) {
      if (!keep.has(value)) free.push(bufferOf.get(value) ?? 0);
    }
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { lengths, bufferOf, peakBytes: total * Float32Array.BYTES_PER_ELEMENT };
}

function chosen(
  free: readonly number[],
  lengths: readonly number[],
  length: number,
): number | undefined {
  const lengthOf = (buffer: number) => lengths[buffer] ?? 0;
  const byLength = [...free].sort((a, b) => lengthOf(a) - lengthOf(b));
  return byLength.find((buffer) => lengthOf(buffer) >= length) ?? byLength.at(-1);
}
