import type { ConvOp, Graph, Layer, MaxPoolOp, Shape } from '../layer';

/** Values of one image in PyTorch's order, channel by channel, row by row. */
export type Values = Float64Array;
type Weights = ReadonlyMap<string, ArrayLike<number>>;

const BN_EPSILON = 1e-5;

/**
 * The plain truth: what a graph computes, one loop at a time, for tests.
 * input: [c,h,w] -> the last layer's [c,h,w]. Throws where a tensor is missing.
 */
export function interpret(graph: Graph, weights: Weights, input: ArrayLike<number>): Values {
  const values: Values[] = [];
  for (const layer of graph.layers) {
    const inputs = layer.inputs.map((index) => values[index] ?? new Float64Array());
    values.push(interpretLayer(layer, inputs, weights, input));
  }
  return values.at(-1) ?? new Float64Array();
}

/** What one layer makes of its inputs, each `[c,h,w]`; `input` is read by the input alone. Throws where a tensor is missing. */
export function interpretLayer(
  layer: Layer,
  inputs: readonly Values[],
  weights: Weights,
  input: ArrayLike<number>,
): Values {
  const x = inputs[0] ?? new Float64Array();
  const tensor = (role: string) => tensorOf(layer, role, weights);
  const { op } = layer;
  switch (op.kind) {
    case 'input':
      return Float64Array.from(input);
    case 'conv':
      return convolve(layer, op, x, tensor('weight'), op.bias ? tensor('bias') : null);
    case 'batchNorm':
      return batchNorm(layer, x, tensor);
    case 'relu':
      return x.map((value) => Math.max(value, 0));
    case 'maxPool':
      return maxPool(layer, op, x);
    case 'add':
      return x.map((_, at) => inputs.reduce((sum, each) => sum + (each[at] ?? 0), 0));
    case 'concat':
      return Float64Array.from(inputs.flatMap((each) => [...each]));
    case 'globalAvgPool':
      return channelMeans(layer.in, x);
    case 'linear':
      return linear(layer, x, tensor('weight'), tensor('bias'));
    case 'dropout':
      return x;
    case 'adaptiveAvgPool':
      return adaptiveAvgPool(layer, x);
    case 'localResponseNorm':
      return localResponseNorm(layer, op.size, x);
  }
}

function convolve(
  { in: from, out }: Layer,
  { kernel, stride, padding, groups }: ConvOp,
  x: Values,
  weight: ArrayLike<number>,
  bias: ArrayLike<number> | null,
): Values {
  const [kh, kw] = kernel;
  const [perGroup, outPerGroup] = [from.channels / groups, out.channels / groups];
  return each(out, (k, y, column) => {
    const start = Math.floor(k / outPerGroup) * perGroup;
    let sum = bias?.[k] ?? 0;
    for (let c = 0; c < perGroup; c += 1) {
      for (let i = 0; i < kh; i += 1) {
        for (let j = 0; j < kw; j += 1) {
          const row = y * stride[0] - padding[0] + i;
          const at = column * stride[1] - padding[1] + j;
          const value = valueAt(from, x, start + c, row, at);
          if (value !== null) sum += value * (weight[((k * perGroup + c) * kh + i) * kw + j] ?? 0);
        }
      }
    }
    return sum;
  });
}

function maxPool(
  { in: from, out }: Layer,
  { kernel, stride, padding }: MaxPoolOp,
  x: Values,
): Values {
  return each(out, (k, y, column) => {
    let max = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < kernel[0]; i += 1) {
      for (let j = 0; j < kernel[1]; j += 1) {
        const row = y * stride[0] - padding[0] + i;
        const value = valueAt(from, x, k, row, column * stride[1] - padding[1] + j);
        if (value !== null) max = Math.max(max, value);
      }
    }
    return max;
  });
}

function adaptiveAvgPool({ in: from, out }: Layer, x: Values): Values {
  const window = (at: number, px: number, outPx: number) =>
    [Math.floor((at * px) / outPx), Math.ceil(((at + 1) * px) / outPx)] as const;
  return each(out, (k, y, column) => {
    const [top, bottom] = window(y, from.heightPx, out.heightPx);
    const [left, right] = window(column, from.widthPx, out.widthPx);
    let sum = 0;
    for (let row = top; row < bottom; row += 1) {
      for (let at = left; at < right; at += 1) sum += valueAt(from, x, k, row, at) ?? 0;
    }
    return sum / ((bottom - top) * (right - left));
  });
}

/** AlexNet's constants (Krizhevsky et al. 2012, section 3.3). */
function localResponseNorm({ in: from, out }: Layer, size: number, x: Values): Values {
  const before = Math.floor(size / 2);
  return each(out, (k, y, column) => {
    let energy = 0;
    for (let c = Math.max(0, k - before); c < Math.min(from.channels, k - before + size); c += 1) {
      energy += (valueAt(from, x, c, y, column) ?? 0) ** 2;
    }
    return (valueAt(from, x, k, y, column) ?? 0) / (2 + 1e-4 * energy) ** 0.75;
  });
}

function batchNorm({ out }: Layer, x: Values, tensor: (role: string) => ArrayLike<number>): Values {
  const [gamma, beta] = [tensor('gamma'), tensor('beta')];
  const [mean, variance] = [tensor('runningMean'), tensor('runningVar')];
  const positions = out.heightPx * out.widthPx;
  return x.map((value, at) => {
    const k = Math.floor(at / positions);
    const scale = (gamma[k] ?? 0) / Math.sqrt((variance[k] ?? 0) + BN_EPSILON);
    return (value - (mean[k] ?? 0)) * scale + (beta[k] ?? 0);
  });
}

function channelMeans({ channels, heightPx, widthPx }: Shape, x: Values): Values {
  const positions = heightPx * widthPx;
  return Float64Array.from({ length: channels }, (_, k) =>
    x
      .subarray(k * positions, (k + 1) * positions)
      .reduce((sum, value) => sum + value / positions, 0),
  );
}

function linear(
  { out }: Layer,
  x: Values,
  weight: ArrayLike<number>,
  bias: ArrayLike<number>,
): Values {
  return Float64Array.from({ length: out.channels }, (_, k) =>
    x.reduce((sum, value, at) => sum + value * (weight[k * x.length + at] ?? 0), bias[k] ?? 0),
  );
}

function each(
  { channels, heightPx, widthPx }: Shape,
  value: (channel: number, row: number, column: number) => number,
): Values {
  const positions = heightPx * widthPx;
  return Float64Array.from({ length: channels * positions }, (_, at) => {
    const position = at % positions;
    const row = Math.floor(position / widthPx);
    return value(Math.floor(at / positions), row, position % widthPx);
  });
}

/** Null in the padding. */
function valueAt(
  { heightPx, widthPx }: Shape,
  x: Values,
  channel: number,
  row: number,
  column: number,
): number | null {
  if (row < 0 || column < 0 || row >= heightPx || column >= widthPx) return null;
  return x[(channel * heightPx + row) * widthPx + column] ?? null;
}

function tensorOf(layer: Layer, role: string, weights: Weights): ArrayLike<number> {
  const name = layer.tensors.find((tensor) => tensor.role === role)?.name ?? role;
  const values = weights.get(name);
  if (values === undefined) throw new Error(`no tensor of this name: ${name}`);
  return values;
}
