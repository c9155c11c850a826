import type { Graph, TensorSpec } from '../../core/layer';
import { ruleOf } from '../../core/ops';
import { sampleNormal } from './normal';
import { hashName, RandomBits } from './randomBits';
import type { Weights } from './weights';

/**
 * Weights as torchvision initialises a network: convolutions normal with variance 2 / fan_out
 * (`kaiming_normal_`, mode `fan_out`), BN the identity, fc uniform within 1 / sqrt(fan_in).
 * fan_out is out * kh * kw, groups or not, as PyTorch computes it. Each tensor is made when it is
 * asked for, the same for the same seed and name.
 */
export function randomWeights(graph: Graph, seed: number): Weights {
  const specs = new Map<string, () => Float32Array<ArrayBuffer>>();
  for (const layer of graph.layers) {
    const { tensors } = layer;
    const fanIn = fanInOf(tensors);
    for (const tensor of tensors) {
      const bits = () => new RandomBits(seed, hashName(tensor.name));
      const uniform = ruleOf(layer).weights === 'matrix' || tensor.role === 'bias';
      specs.set(tensor.name, () =>
        uniform ? uniformTensor(tensor, fanIn, bits()) : normalOrConstant(tensor, bits()),
      );
    }
  }
  return {
    tensor(name) {
      const make = specs.get(name);
      if (make === undefined) throw new Error(`no tensor of this name: ${name}`);
      return make();
    },
  };
}

function normalOrConstant(
  { role, shape }: TensorSpec,
  bits: RandomBits,
): Float32Array<ArrayBuffer> {
  const values = new Float32Array(elementsOf(shape));
  if (role !== 'weight') return role === 'gamma' || role === 'runningVar' ? values.fill(1) : values;
  const [out = 0, , kernelHeight = 1, kernelWidth = 1] = shape;
  const std = Math.sqrt(2 / (out * kernelHeight * kernelWidth));
  for (let index = 0; index < values.length; index += 1) values[index] = std * sampleNormal(bits);
  return values;
}

/** PyTorch's default for fc: `kaiming_uniform_(a=sqrt(5))`, which comes to this bound; bias alike. */
function uniformTensor(
  { shape }: TensorSpec,
  fanIn: number,
  bits: RandomBits,
): Float32Array<ArrayBuffer> {
  const bound = 1 / Math.sqrt(fanIn);
  const values = new Float32Array(elementsOf(shape));
  for (let index = 0; index < values.length; index += 1) {
    values[index] = bound * (2 * bits.nextUnit() - 1);
  }
  return values;
}

function fanInOf(tensors: readonly TensorSpec[]): number {
  const weight = tensors.find(({ role }) => role === 'weight');
  return elementsOf(weight?.shape.slice(1) ?? []);
}

function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}
