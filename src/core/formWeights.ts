import { type BlockForm, type BlockShape, buildBlockForm } from './blockForms';

/** Tensors of a state_dict by name, in PyTorch's layout. */
export type Weights = ReadonlyMap<string, Float32Array>;

/**
 * The weights of a form that make it the same function as form (c) with `grouped`:
 * path i takes the i-th rows of the first 1x1 and of its BN, the i-th group of the 3x3 and of its BN,
 * and in (a) the i-th columns of the last 1x1. Source: ResNeXt, section 3.1 and Figure 3.
 */
export function formWeights(shape: BlockShape, form: BlockForm, grouped: Weights): Weights {
  if (form === 'c') return grouped;
  const weights = new Map<string, Float32Array>();
  for (const { tensors } of buildBlockForm(shape, form).layers) {
    for (const { name } of tensors) weights.set(name, pathTensor(shape, name, grouped));
  }
  return weights;
}

const PATH_TENSOR = /^path(\d+)\.(.+)$/;

function pathTensor(shape: BlockShape, name: string, grouped: Weights): Float32Array {
  const match = PATH_TENSOR.exec(name);
  if (match === null) return tensorOf(grouped, name);
  const [path, own] = [Number(match[1]), match[2] ?? ''];
  const whole = tensorOf(grouped, own);
  if (own === 'conv3.weight') return columns(whole, shape, path);
  // Output channels come first in PyTorch's layout: a path's are one piece.
  const length = whole.length / shape.cardinality;
  return whole.slice(path * length, (path + 1) * length);
}

/** Columns of the last 1x1 ([channels, C * d]) that read path `path`. */
function columns(whole: Float32Array, shape: BlockShape, path: number): Float32Array {
  const { channels, cardinality, groupWidth } = shape;
  const own = new Float32Array(channels * groupWidth);
  for (let row = 0; row < channels; row += 1) {
    const start = (row * cardinality + path) * groupWidth;
    own.set(whole.subarray(start, start + groupWidth), row * groupWidth);
  }
  return own;
}

function tensorOf(weights: Weights, name: string): Float32Array {
  const tensor = weights.get(name);
  if (tensor === undefined) throw new Error(`no tensor of this name: ${name}`);
  return tensor;
}
