import type { Pair } from '../layer';
import { sameValue } from './diffGraphs';
import type { BlockDiff, DiffKind, FactValue, LayerDiff, LayerField } from './graphDiff';
import { ownChanges } from './ownChanges';

/** Which of two networks alone has something. */
export type Owner = 'a' | 'b';

/** What became of a layer: another value, or another number by a factor; or that one network alone has it. */
export type Fact =
  | { readonly owner: Owner }
  | { readonly field: LayerField; readonly from: FactValue; readonly to: FactValue }
  /** B's channels over A's, in lowest terms. */
  | { readonly field: LayerField; readonly ratio: readonly [b: number, a: number] };

/** A fact of a layer of one role, in so many blocks. */
export interface Told {
  readonly role: string;
  readonly fact: Fact;
  /** Its window in all of them; null where there are several, or none. */
  readonly kernel: Pair | null;
  /** The values of a ratio where they are the same in all of them. */
  readonly values: { readonly from: FactValue; readonly to: FactValue } | null;
  readonly blocks: readonly BlockDiff[];
}

/** All that is to be told of the layers of some blocks, each fact of a role once. */
export function toldOf(blocks: readonly BlockDiff[]): readonly Told[] {
  const found = new Map<string, Told>();
  for (const block of blocks) {
    for (const layer of block.layers) {
      for (const { fact, values } of factsOf(layer, block.layers)) {
        const key = JSON.stringify([layer.role, fact]);
        const { role, kernel } = layer;
        const one = { role, fact, kernel, values, blocks: [block] };
        const known = found.get(key);
        found.set(key, known === undefined ? one : together(known, one));
      }
    }
  }
  return [...found.values()];
}

/** The same fact of one role in the blocks of both. */
export function together(one: Told, other: Told): Told {
  return {
    ...one,
    kernel: agreed(one.kernel, other.kernel),
    values:
      one.values && other.values && sameValue(one.values.from, other.values.from)
        ? one.values
        : null,
    blocks: [...one.blocks, ...other.blocks],
  };
}

type Found = Pick<Told, 'fact' | 'values'>;

/** What is to be told of a layer among those of its block; padding goes with a window that is another. */
export function factsOf(layer: LayerDiff, beside: readonly LayerDiff[]): readonly Found[] {
  const owner = ownerOf(layer.kind);
  if (owner !== null) return [{ fact: { owner }, values: null }];
  const moved = beside.some(({ kind }) => ownerOf(kind) !== null);
  const own = ownChanges(layer);
  const hasNewWindow = own.some(({ field }) => field === 'kernel');
  return own.flatMap(({ field, from, to }): Found[] => {
    // What is read instead follows from what was added and what was taken away.
    if (field === 'inputs' && moved) return [];
    if (field === 'padding' && hasNewWindow) return [];
    const values = { from, to };
    if (field !== 'outChannels') return [{ fact: { field, ...values }, values }];
    return [{ fact: { field, ratio: lowestTerms(Number(to), Number(from)) }, values }];
  });
}

/** The network that alone has what is of this kind; null where both have it. */
export function ownerOf(kind: DiffKind): Owner | null {
  if (kind === 'onlyA') return 'a';
  return kind === 'onlyB' ? 'b' : null;
}

function agreed(one: Pair | null, other: Pair | null): Pair | null {
  return one !== null && other !== null && sameValue(one, other) ? one : null;
}

function lowestTerms(above: number, below: number): readonly [number, number] {
  const divisor = greatestDivisor(above, below);
  return [above / divisor, below / divisor];
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
