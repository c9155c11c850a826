import type { Graph } from './layer';
import { ruleOf } from './ops';

/**
 * Numbers that any language can make again, for comparison with PyTorch without a weights file:
 * a name's seed is its FNV-1a hash, the i-th number murmur3's finaliser of `seed + i * 0x9E3779B9`,
 * scaled into [-1, 1).
 */
export function hashedUnits(name: string, length: number): Float32Array<ArrayBuffer> {
  let seed = 0x811c9dc5;
  // Names of tensors are ASCII: a character is a byte of UTF-8.
  for (let at = 0; at < name.length; at += 1) {
    seed = Math.imul(seed ^ name.charCodeAt(at), 0x01000193);
  }
  return Float32Array.from({ length }, (_, index) => {
    const bits = finalise((seed + Math.imul(index, 0x9e3779b9)) | 0);
    return bits / 2 ** 31 - 1;
  });
}

/**
 * The tensors of a residual network from hashes, of a size that keeps activations in bounds, by torch's names in
 * torch's layout. Throws on a name that the graph has not.
 */
export function hashedTensors(graph: Graph): (name: string) => Float32Array<ArrayBuffer> {
  const makers = new Map<string, () => Float32Array<ArrayBuffer>>();
  for (const layer of graph.layers) {
    const { name: module, tensors } = layer;
    for (const { name, shape, role } of tensors) {
      const [, ...inputs] = shape;
      const fanIn = product(inputs);
      const scaled = (offset: number, factor: number) => () =>
        hashedUnits(name, product(shape)).map((unit) => offset + factor * unit);
      const byRole = {
        weight: scaled(0, Math.sqrt((ruleOf(layer).weights === 'matrix' ? 3 : 6) / fanIn)),
        bias: scaled(0, 0.1),
        gamma: scaled(endsBranch(graph, module) ? 0.3 : 1, 0.1),
        beta: scaled(0, 0.1),
        runningMean: scaled(0, 0.1),
        runningVar: scaled(1, 0.5),
      };
      makers.set(name, byRole[role]);
    }
  }
  return (name) => {
    const make = makers.get(name);
    if (make === undefined) throw new Error(`no tensor of this name: ${name}`);
    return make();
  };
}

/** The image that goes with these weights: made as NCHW, turned to `[1,px,px,3]`. */
export function hashedImage(px: number): Float32Array<ArrayBuffer> {
  const planes = hashedUnits('input', 3 * px * px);
  return planes.map((_, index) => {
    const [channel, position] = [index % 3, Math.floor(index / 3)];
    return 2 * (planes[channel * px * px + position] ?? 0);
  });
}

/** Whether a BN is the last of its block's residual branch: its output is what is added. */
function endsBranch(graph: Graph, module: string): boolean {
  const index = graph.layers.findIndex(({ name }) => name === module);
  return graph.layers.some(({ op, inputs }) => op.kind === 'add' && inputs[0] === index);
}

function finalise(seed: number): number {
  let bits = seed;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function product(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum * length, 1);
}
