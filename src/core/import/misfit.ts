import type { Graph } from '../layer';
import type { ImportParams } from './result';

/** Tensor shapes by their name in the state_dict, in PyTorch's layout. */
export type Shapes = ReadonlyMap<string, readonly number[]>;

/** Where a set of tensors is not that of a graph: names, in the order of their source. */
export interface Misfit {
  readonly missing: readonly string[];
  /** In neither the graph nor PyTorch's batch counters. */
  readonly unexpected: readonly string[];
  readonly misshapen: readonly string[];
}

const MAX_GROUPS = 12;

/** Every name and shape held against the tensors of a graph. */
export function compareTensors(graph: Graph, shapes: Shapes): Misfit {
  const tensors = graph.layers.flatMap((layer) => layer.tensors);
  const wanted = new Map(tensors.map(({ name, shape }) => [name, shape]));
  const names = [...wanted.keys()];
  return {
    missing: names.filter((name) => !shapes.has(name)),
    unexpected: [...shapes.keys()].filter((name) => !wanted.has(name) && !isCounter(name)),
    misshapen: names.filter((name) => {
      const shape = shapes.get(name);
      return shape !== undefined && shape.join() !== wanted.get(name)?.join();
    }),
  };
}

/** Whether every tensor is there in its shape, and no other. */
export function isFit({ missing, unexpected, misshapen }: Misfit): boolean {
  return missing.length + unexpected.length + misshapen.length === 0;
}

/** A misfit for a message: counts, and the names in groups. */
export function misfitParams({ missing, unexpected, misshapen }: Misfit): ImportParams {
  return {
    missing: missing.length,
    unexpected: unexpected.length,
    misshapen: misshapen.length,
    missingNames: groupNames(missing),
    unexpectedNames: groupNames(unexpected),
    misshapenNames: groupNames(misshapen),
  };
}

/** Names that differ in their first number alone as one: `layer1.*.conv2.weight (3)`. The first dozen. */
export function groupNames(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const group = name.replace(/\.\d+(?=\.)/, '.*');
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].slice(0, MAX_GROUPS).map(([group, count]) => `${group} (${count})`);
}

/** One number per BN that training counts with and inference never reads. */
function isCounter(name: string): boolean {
  return name.endsWith('.num_batches_tracked');
}
