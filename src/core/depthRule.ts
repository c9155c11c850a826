/** A dense matrix, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** One two-layer branch: `w2 relu(w1 x)`. 1x1 convolutions are such matrices at every position. */
export interface Branch {
  /** [d, channels in] */
  readonly w1: Matrix;
  /** [channels out, d] */
  readonly w2: Matrix;
}

/** The steps of the rewriting, in order; the views have their words. */
export const DEPTH_RULE_STEPS = ['sum', 'stack', 'concatenate', 'dense'] as const;
export type DepthRuleStep = (typeof DEPTH_RULE_STEPS)[number];

/**
 * The depth rule (ResNeXt, section 3.4): the sum of C two-layer branches is one dense two-layer
 * block of width C*d, `[W21 ... W2C] relu([W11; ...; W1C] x)`. Cardinality needs three layers.
 * Throws on no branch.
 */
export function denseOf(branches: readonly Branch[]): Branch {
  return {
    w1: stackRows(branches.map(({ w1 }) => w1)),
    w2: joinColumns(branches.map(({ w2 }) => w2)),
  };
}

/** `w2 relu(w1 x)` of one branch; x: [channels in] -> [channels out]. */
export function applyBranch({ w1, w2 }: Branch, x: Float32Array): Float32Array {
  return multiply(
    w2,
    multiply(w1, x).map((value) => Math.max(value, 0)),
  );
}

/** The sum of all branches' outputs. */
export function applySummed(branches: readonly Branch[], x: Float32Array): Float32Array {
  const outputs = branches.map((branch) => applyBranch(branch, x));
  const [first] = outputs;
  if (first === undefined) throw new Error('no branch to sum');
  return first.map((_, row) => outputs.reduce((sum, output) => sum + (output[row] ?? 0), 0));
}

function stackRows(parts: readonly Matrix[]): Matrix {
  const [first] = parts;
  if (first === undefined) throw new Error('no branch to stack');
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const values = new Float32Array(rows * first.columns);
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at);
    at += part.values.length;
  }
  return { rows, columns: first.columns, values };
}

function joinColumns(parts: readonly Matrix[]): Matrix {
  return transpose(stackRows(parts.map(transpose)));
}

function transpose({ rows, columns, values }: Matrix): Matrix {
  const flipped = values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)] ?? 0);
  return { rows: columns, columns: rows, values: flipped };
}

function multiply({ rows, columns, values }: Matrix, x: Float32Array): Float32Array {
  const product = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let column = 0; column < columns; column += 1) {
      sum += (values[row * columns + column] ?? 0) * (x[column] ?? 0);
    }
    product[row] = sum;
  }
  return product;
}
