import type { Layer, TensorRole } from '../../core/layer';
import type { Weights } from './weights';

/** PyTorch's default for BatchNorm2d. */
export const BATCH_NORM_EPSILON = 1e-5;

/** A convolution as the kernels take it: `filter: [kh,kw,c/groups,k]; bias: [k]`. */
export interface FoldedConv {
  readonly filter: Float32Array;
  readonly filterShape: readonly [number, number, number, number];
  readonly bias: Float32Array;
}

/**
 * Turns a convolution from torch's OIHW to HWIO and folds its batch norm into it:
 * `w' = w * gamma / sqrt(var + eps)`, `b' = (b - mean) * gamma / sqrt(var + eps) + beta`.
 */
export function foldConv(conv: Layer, batchNorm: Layer | null, weights: Weights): FoldedConv {
  const shape = conv.tensors.find(({ role }) => role === 'weight')?.shape ?? [];
  const [k = 0, perGroup = 0, kh = 0, kw = 0] = shape;
  const { scale, shift } = batchNorm === null ? identity(k) : affineOf(batchNorm, weights);
  const bias = conv.tensors.some(({ role }) => role === 'bias')
    ? tensorOf(conv, 'bias', weights).map((b, j) => b * (scale[j] ?? 0) + (shift[j] ?? 0))
    : shift;
  const filter = toHwio(tensorOf(conv, 'weight', weights), scale, [k, perGroup, kh * kw]);
  return { filter, filterShape: [kh, kw, perGroup, k], bias };
}

/** A fully connected layer: torch's [out, in] becomes `[in, out]`. */
export function transposedLinear(layer: Layer, weights: Weights): Float32Array {
  const shape = layer.tensors.find(({ role }) => role === 'weight')?.shape ?? [];
  const [out = 0, inputs = 0] = shape;
  const ones = new Float32Array(out).fill(1);
  return toHwio(tensorOf(layer, 'weight', weights), ones, [out, inputs, 1]);
}

/** The tensor of a role. Throws where the layer has none. */
export function tensorOf(layer: Layer, role: TensorRole, weights: Weights): Float32Array {
  const tensor = layer.tensors.find((each) => each.role === role);
  if (tensor === undefined) throw new Error(`no ${role} in layer: ${layer.name}`);
  return weights.tensor(tensor.name);
}

/** A batch norm as `x * scale + shift`, `[k]` each. */
export interface Affine {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

/** A batch norm's scale and shift at inference. */
export function affineOf(batchNorm: Layer, weights: Weights): Affine {
  const gamma = tensorOf(batchNorm, 'gamma', weights);
  const beta = tensorOf(batchNorm, 'beta', weights);
  const mean = tensorOf(batchNorm, 'runningMean', weights);
  const variance = tensorOf(batchNorm, 'runningVar', weights);
  const scale = gamma.map((g, j) => g / Math.sqrt((variance[j] ?? 0) + BATCH_NORM_EPSILON));
  const shift = beta.map((b, j) => b - (mean[j] ?? 0) * (scale[j] ?? 0));
  return { scale, shift };
}

function identity(k: number): Affine {
  return { scale: new Float32Array(k).fill(1), shift: new Float32Array(k) };
}

/** [k, i, s] -> [s, i, k], each output channel times its scale. */
function toHwio(
  values: Float32Array,
  scale: Float32Array,
  [k, inputs, positions]: readonly [number, number, number],
): Float32Array {
  const turned = new Float32Array(values.length);
  let from = 0;
  for (let j = 0; j < k; j += 1) {
    const factor = scale[j] ?? 0;
    for (let i = 0; i < inputs; i += 1) {
      for (let s = 0; s < positions; s += 1) {
        turned[(s * inputs + i) * k + j] = (values[from] ?? 0) * factor;
        from += 1;
      }
    }
  }
  return turned;
}
