import type { Graph } from '../layer';
import type { ImportParams } from './result';

/** Tensor shapes by their name in the state_dict, in PyTorch's layout. */
export type Shapes = ReadonlyMap<string, readonly number[]>;

/** A tensor of another shape than the graph's. */
export interface Misshapen {
  readonly name: string;
  readonly shape: readonly number[];
  readonly wanted: readonly number[];
}

/** Where a set of tensors is not that of a graph, in the order of their source. */
export interface Misfit {
  readonly missing: readonly string[];
  /** In neither the graph nor PyTorch's batch counters. */
  readonly unexpected: readonly string[];
  readonly misshapen: readonly Misshapen[];
}

const MAX_GROUPS = 12;
const MAX_RANK = 8;

/** Every name and shape held against the tensors of a graph. */
export function compareTensors(graph: Graph, shapes: Shapes): Misfit {
  const tensors = graph.layers.flatMap((layer) => layer.tensors);
  const known = new Set(tensors.map(({ name }) => name));
  return {
    missing: [...known].filter((name) => !shapes.has(name)),
    unexpected: [...shapes.keys()].filter((name) => !known.has(name) && !isCounter(name)),
    misshapen: tensors.flatMap(({ name, shape: wanted }) => {
      const shape = shapes.get(name);
      return shape === undefined || shape.join() === wanted.join() ? [] : [{ name, shape, wanted }];
    }),
  };
}

/** Whether every tensor is there in its shape, and no other. */
export function isFit({ missing, unexpected, misshapen }: Misfit): boolean {
  return missing.length + unexpected.length + misshapen.length === 0;
}

/**
 * A misfit for a message: counts, and the names in groups. `stored` has the name in the file of each that is
 * there; what is missing has the graph's.
 */
export function misfitParams(
  { missing, unexpected, misshapen }: Misfit,
  stored: ReadonlyMap<string, string> = new Map(),
): ImportParams {
  const named = (name: string) => stored.get(name) ?? name;
  return {
    missing: missing.length,
    unexpected: unexpected.length,
    misshapen: misshapen.length,
    missingNames: groupNames(missing),
    unexpectedNames: groupNames(unexpected.map(named)),
    misshapenNames: groupMisshapen(misshapen.map((each) => ({ ...each, name: named(each.name) }))),
  };
}

/** Names that differ in their first number alone as one: `layer1.*.conv2.weight (3)`. The first dozen. */
export function groupNames(names: readonly string[]): readonly string[] {
  return groups(names, groupOf).map(headOf);
}

/** `layer1.*.conv2.weight (3): 64x32x3x3 instead of 64x4x3x3`; a group has one pair of shapes. */
function groupMisshapen(tensors: readonly Misshapen[]): readonly string[] {
  const pair = ({ shape, wanted }: Misshapen) => `${times(shape)} instead of ${times(wanted)}`;
  return groups(tensors, (each) => `${groupOf(each.name)} ${pair(each)}`).map((group) => {
    const [first] = group;
    return `${headOf(group.map(({ name }) => name))}: ${pair(first)}`;
  });
}

type Group<T> = readonly [T, ...T[]];

/** Items of the same key together, the first dozen of groups. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly Group<T>[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group === undefined) found.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...found.values()].slice(0, MAX_GROUPS);
}

/** The name of a group and how many it has; of one alone its own name. */
function headOf(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length === 1 ? first : `${groupOf(first)} (${names.length})`;
}

function groupOf(name: string): string {
  return name.replace(/\.\d+(?=\.)/, '.*');
}

/** A shape as `64x3x7x7`; a single number's has no lengths. */
function times(shape: readonly number[]): string {
  return shape.length === 0 ? 'scalar' : shape.slice(0, MAX_RANK).join('x');
}

/** One number per BN that training counts with and inference never reads. */
function isCounter(name: string): boolean {
  return name.endsWith('.num_batches_tracked');
}
