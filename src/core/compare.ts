import { relativeVariant } from './relatives';
import { type ArchSpec, depthOf, isResidual, type ResNetSpec, stageWidth } from './spec';

/** A way in which a network B differs from a network A; the words belong to the views. */
export type Difference =
  /** Channels of the 3x3 of B over those of A: the least and the most over the stages that both have. */
  | { readonly kind: 'width'; readonly least: number; readonly most: number }
  /** Output channels of the stages, B over A. */
  | { readonly kind: 'outputs'; readonly least: number; readonly most: number }
  | ({ readonly kind: NumberFact } & Change<number>)
  /** Networks of two families, or two variants of one that has no C and d to tell them apart. */
  | { readonly kind: 'family' }
  | ({ readonly kind: 'block' } & Change<ResNetSpec['block']>)
  | ({ readonly kind: 'stem' } & Change<ResNetSpec['stem']>)
  | ({ readonly kind: 'strideOn' } & Change<ResNetSpec['strideOn']>)
  /** Strides of the stages that both have, as `1-2-2-1`. */
  | ({ readonly kind: 'strides' } & Change<string>)
  | { readonly kind: 'residual' | 'classifier'; readonly present: boolean }
  /** As deep, but with the blocks spread over the stages in another way. */
  | { readonly kind: 'spread' };

export type NumberFact = 'groups' | 'depth' | 'stages' | 'stemWidth' | 'classes' | 'inputPx';

interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/** All in which B differs from A, what matters most first; empty for two equal networks. */
export function differences(a: ArchSpec, b: ArchSpec): readonly Difference[] {
  if (!isResidual(a) || !isResidual(b)) return relativeDifferences(a, b);
  return [
    ...ratios('width', widths(a), widths(b)),
    ...change('groups', groupsOf(a), groupsOf(b)),
    ...change('block', a.block, b.block),
    ...lengthDifferences(a, b),
    ...presence('residual', a.residual, b.residual),
    ...ratios('outputs', a.planes, b.planes),
    ...change('inputPx', a.inputPx, b.inputPx),
    ...change('stem', a.stem, b.stem),
    ...change('stemWidth', a.stemWidth, b.stemWidth),
    ...change('strideOn', a.strideOn, b.strideOn),
    ...change('strides', commonStrides(a, b), commonStrides(b, a)),
    ...presence('classifier', a.includeTop, b.includeTop),
    ...(a.includeTop && b.includeTop ? change('classes', a.classes, b.classes) : []),
  ];
}

function relativeDifferences(a: ArchSpec, b: ArchSpec): Difference[] {
  const same = a.family === b.family && variantOf(a) === variantOf(b);
  return [
    ...(same ? [] : [{ kind: 'family' } as const]),
    ...change('inputPx', a.inputPx, b.inputPx),
    ...change('classes', a.classes, b.classes),
  ];
}

function variantOf(spec: ArchSpec): string {
  return isResidual(spec) ? '' : relativeVariant(spec);
}

function lengthDifferences(a: ResNetSpec, b: ResNetSpec): Difference[] {
  const depth = change('depth', depthOf(a), depthOf(b));
  const stages = change('stages', a.blocks.length, b.blocks.length);
  if (depth.length + stages.length > 0) return [...depth, ...stages];
  const sameSpread = a.blocks.join() === b.blocks.join() || a.block !== b.block;
  return sameSpread ? [] : [{ kind: 'spread' }];
}

/** A network's strides in the stages that another has too. */
function commonStrides({ strides }: ResNetSpec, other: ResNetSpec): string {
  return strides.slice(0, other.strides.length).join('-');
}

/** A basic block has one group, whatever its C says. */
function groupsOf({ block, cardinality }: ResNetSpec): number {
  return block === 'basic' ? 1 : cardinality;
}

function widths(spec: ResNetSpec): number[] {
  return spec.blocks.map((_, stage) => stageWidth(spec, stage));
}

function ratios(
  kind: 'width' | 'outputs',
  a: readonly number[],
  b: readonly number[],
): Difference[] {
  const common = a.slice(0, b.length).map((value, stage) => (b[stage] ?? value) / value);
  const [least, most] = [Math.min(...common), Math.max(...common)];
  return least === 1 && most === 1 ? [] : [{ kind, least, most }];
}

function presence(kind: 'residual' | 'classifier', a: boolean, b: boolean): Difference[] {
  return a === b ? [] : [{ kind, present: b }];
}

function change<K extends string, T>(
  kind: K,
  from: T,
  to: T,
): ({ readonly kind: K } & Change<T>)[] {
  return from === to ? [] : [{ kind, from, to }];
}
