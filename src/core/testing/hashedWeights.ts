import type { Graph, TensorSpec } from '../layer';

/** Numbers in [-1, 1) that any language can rebuild from a name: FNV-1a, then murmur3's finaliser. */
export function hashed(name: string, length: number): Float32Array<ArrayBuffer> {
  const seed = fnv1a(name);
  return Float32Array.from({ length }, (_, at) => {
    const bits = mix((seed + Math.imul(at, 0x9e3779b9)) >>> 0);
    return bits / 2 ** 31 - 1;
  });
}

/** Weights of a graph from the names of its tensors, of a size that keeps activations near one. */
export function hashedWeights(graph: Graph): Map<string, Float32Array<ArrayBuffer>> {
  const tensors = graph.layers.flatMap((layer) => layer.tensors);
  return new Map(tensors.map((tensor) => [tensor.name, hashedTensor(tensor)]));
}

function hashedTensor({ name, shape, role }: TensorSpec): Float32Array<ArrayBuffer> {
  const values = hashed(
    name,
    shape.reduce((product, length) => product * length, 1),
  );
  const fanIn = shape.slice(1).reduce((product, length) => product * length, 1);
  switch (role) {
    case 'weight':
      return values.map((u) => u * Math.sqrt((shape.length === 4 ? 6 : 3) / fanIn));
    case 'gamma':
      return values.map((u) => 1 + 0.1 * u);
    case 'runningVar':
      return values.map((u) => 1 + 0.5 * u);
    default:
      return values.map((u) => 0.1 * u);
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

function mix(seed: number): number {
  let hash = seed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
