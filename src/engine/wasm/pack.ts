import { wholeVectors } from './floats';

/** A matrix of weights: `values[row * columns + column]`. */
export interface Matrix {
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/** Length of a group's weights once they are packed; `outputs`: of the group. */
export function packedLength(rows: number, outputs: number): number {
  return rows * wholeVectors(outputs);
}

/**
 * `[rows][columns]` -> for each group its panels of eight output channels, `[rows][8]`, the last one of four
 * where no more are left, zeros beyond the end. into: `groups * packedLength`, zeroed.
 */
export function packPanels(
  { values, rows, columns }: Matrix,
  groups: number,
  into: Float32Array,
): void {
  const outputs = columns / groups;
  let to = 0;
  for (let group = 0; group < groups; group += 1) {
    for (let n = 0; n < outputs; n += 8) {
      const width = outputs - n > 4 ? 8 : 4;
      const kept = Math.min(width, outputs - n);
      let from = group * outputs + n;
      for (let row = 0; row < rows; row += 1) {
        for (let lane = 0; lane < kept; lane += 1) into[to + lane] = values[from + lane] ?? 0;
        to += width;
        from += columns;
      }
    }
  }
}

/** The same for a fully connected layer from torch's `[out][in]`, without a turned copy in between. */
export function packTransposed(
  values: Float32Array,
  inputs: number,
  outputs: number,
  into: Float32Array,
): void {
  let to = 0;
  for (let n = 0; n < outputs; n += 8) {
    const width = outputs - n > 4 ? 8 : 4;
    const kept = Math.min(width, outputs - n);
    for (let row = 0; row < inputs; row += 1) {
      for (let lane = 0; lane < kept; lane += 1)
        into[to + lane] = values[(n + lane) * inputs + row] ?? 0;
      to += width;
    }
  }
}

/** Each group's part in whole vectors, zeros beyond its end. into: zeroed. */
export function packBias(bias: Float32Array, groups: number, into: Float32Array): void {
  const outputs = bias.length / groups;
  for (let group = 0; group < groups; group += 1) {
    const part = bias.subarray(group * outputs, (group + 1) * outputs);
    into.set(part, group * wholeVectors(outputs));
  }
}

/** The weights of one output of what `packTransposed` packed. */
export function packedOutput(
  packed: Float32Array,
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
  output: number,
): Float32Array<ArrayBuffer> {
  const panel = output - (output % 8);
  const width = outputs - panel > 4 ? 8 : 4;
  const start = panel * inputs + (output - panel);
  return Float32Array.from({ length: inputs }, (_, row) => packed[start + row * width] ?? 0);
}
