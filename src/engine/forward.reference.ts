import type { Graph, Layer, Op } from '../core/layer';
import { groupedConv2dReference, type Nhwc } from './kernels/groupedConv2d.reference';
import { BATCH_NORM_EPSILON, tensorOf } from './weights/fold';
import type { Weights } from './weights/weights';

/**
 * The slow truth of `forward`: every layer by its definition, nothing fused, nothing folded.
 * input: `[1,h,w,3]` -> the last layer's output, `[1,h,w,c]`.
 */
export function forwardReference(graph: Graph, weights: Weights, input: Float32Array): Nhwc {
  const values: Nhwc[] = [];
  for (const layer of graph.layers) {
    const inputs = layer.inputs.map((index) => valueAt(values, index));
    values.push(compute(layer, inputs, weights, input));
  }
  return valueAt(values, values.length - 1);
}

function compute(layer: Layer, inputs: Nhwc[], weights: Weights, input: Float32Array): Nhwc {
  const { op, out } = layer;
  if (op.kind === 'input') {
    return { data: input, shape: [1, out.heightPx, out.widthPx, out.channels] };
  }
  return computeOp(layer, op, inputs, weights);
}

function computeOp(
  layer: Layer,
  op: Exclude<Op, { kind: 'input' }>,
  inputs: Nhwc[],
  weights: Weights,
): Nhwc {
  const x = valueAt(inputs, 0);
  switch (op.kind) {
    case 'conv':
      return conv(layer, op, x, weights);
    case 'batchNorm':
      return batchNorm(layer, x, weights);
    case 'relu':
      return { ...x, data: x.data.map((value) => Math.max(value, 0)) };
    case 'add':
      return {
        ...x,
        data: x.data.map((_, i) => inputs.reduce((sum, { data }) => sum + (data[i] ?? 0), 0)),
      };
    case 'maxPool':
      return maxPool(layer, op, x);
    case 'globalAvgPool':
      return globalAvgPool(x);
    case 'linear':
      return linear(layer, x, weights);
    case 'concat':
    case 'adaptiveAvgPool':
    case 'localResponseNorm':
    case 'dropout':
      throw new Error(`no reference computes: ${op.kind}`);
  }
}

function conv(
  layer: Layer,
  { groups, stride, padding, bias }: Extract<Op, { kind: 'conv' }>,
  x: Nhwc,
  weights: Weights,
): Nhwc {
  const [k = 0, perGroup = 0, kh = 0, kw = 0] = layer.tensors[0]?.shape ?? [];
  const oihw = tensorOf(layer, 'weight', weights);
  const data = new Float32Array(oihw.length);
  for (let index = 0; index < data.length; index += 1) {
    const [j, i] = [index % k, Math.floor(index / k) % perGroup];
    const position = Math.floor(index / k / perGroup);
    data[index] = oihw[(j * perGroup + i) * kh * kw + position] ?? 0;
  }
  const filter: Nhwc = { data, shape: [kh, kw, perGroup, k] };
  const options = { groups, stride, padding, relu: false };
  const biases = bias ? tensorOf(layer, 'bias', weights) : new Float32Array(k);
  return groupedConv2dReference(x, filter, biases, options);
}

function batchNorm(layer: Layer, x: Nhwc, weights: Weights): Nhwc {
  const gamma = tensorOf(layer, 'gamma', weights);
  const beta = tensorOf(layer, 'beta', weights);
  const mean = tensorOf(layer, 'runningMean', weights);
  const variance = tensorOf(layer, 'runningVar', weights);
  const data = x.data.map((value, index) => {
    const c = index % x.shape[3];
    const centred = value - (mean[c] ?? 0);
    const spread = Math.sqrt((variance[c] ?? 0) + BATCH_NORM_EPSILON);
    return (centred / spread) * (gamma[c] ?? 0) + (beta[c] ?? 0);
  });
  return { ...x, data };
}

function maxPool(
  { out }: Layer,
  { kernel, stride, padding }: Extract<Op, { kind: 'maxPool' }>,
  x: Nhwc,
): Nhwc {
  const [, h, w, c] = x.shape;
  const data = new Float32Array(out.heightPx * out.widthPx * c);
  for (let index = 0; index < data.length; index += 1) {
    const channel = index % c;
    const column = Math.floor(index / c) % out.widthPx;
    const row = Math.floor(index / c / out.widthPx);
    let largest = Number.NEGATIVE_INFINITY;
    for (let dy = 0; dy < kernel[0]; dy += 1) {
      for (let dx = 0; dx < kernel[1]; dx += 1) {
        const y = row * stride[0] - padding[0] + dy;
        const at = column * stride[1] - padding[1] + dx;
        if (y < 0 || y >= h || at < 0 || at >= w) continue;
        largest = Math.max(largest, x.data[(y * w + at) * c + channel] ?? 0);
      }
    }
    data[index] = largest;
  }
  return { data, shape: [1, out.heightPx, out.widthPx, c] };
}

function globalAvgPool({ data, shape: [, h, w, c] }: Nhwc): Nhwc {
  const sums = new Float64Array(c);
  data.forEach((value, index) => {
    sums[index % c] = (sums[index % c] ?? 0) + value;
  });
  return { data: Float32Array.from(sums, (sum) => sum / (h * w)), shape: [1, 1, 1, c] };
}

function linear(layer: Layer, { data: x, shape: [, h, w, c] }: Nhwc, weights: Weights): Nhwc {
  const matrix = tensorOf(layer, 'weight', weights);
  const bias = tensorOf(layer, 'bias', weights);
  const data = bias.map((b, j) => {
    let sum = b;
    x.forEach((value, index) => {
      // torch's features run over channels first, then over positions.
      const feature = (index % c) * h * w + Math.floor(index / c);
      sum += value * (matrix[j * c * h * w + feature] ?? 0);
    });
    return sum;
  });
  return { data, shape: [1, 1, 1, data.length] };
}

function valueAt(values: readonly Nhwc[], index: number): Nhwc {
  const value = values[index];
  if (value === undefined) throw new Error(`no value at index ${index}`);
  return value;
}
