import { type Cost, layerCost } from './cost';
import type { Graph } from './layer';
import { type PaperTable, type Published, published } from './paper';
import { type ArchSpec, depthOf, isResidual, type ResNetSpec, sameSpec } from './spec';
import { trainedWeights } from './trained';

/** Costs that differ by less than this share are told as the same; the paper calls 4.1 and 4.2 G so. */
const SAME_COST = 0.1;

/** The error of a network that somebody measured, in percent of the test images. */
export interface MeasuredError {
  readonly percent: number;
  /** 95 % interval, where one training run was tested on few images. */
  readonly interval: readonly [number, number] | null;
  /** Data that it was tested on. */
  readonly task: string;
  /** Where the paper has it; null where the page's own weights were tested. */
  readonly table: PaperTable | null;
}

/** What turns A into B, as the one thing that a headline has room for. */
export type ClaimedChange =
  | {
      readonly kind: 'paths' | 'layers' | 'width' | 'input';
      readonly from: number;
      readonly to: number;
    }
  /** The same network twice, networks of two kinds, or one that differs in none of the above. */
  | { readonly kind: 'none' | 'other' | 'settings' };

/** Of which networks somebody measured an error; `both` where it was not on the same data. */
export type Measured = 'a' | 'b' | 'both' | 'none';

/** What a pair of networks shows: what is equal, what changes, and what comes of it. */
export interface Claim {
  /** MACs of B over those of A; null where they count as the same. */
  readonly costTimes: number | null;
  readonly change: ClaimedChange;
  /** On the same data; null where nobody measured both. */
  readonly errors: { readonly a: MeasuredError; readonly b: MeasuredError } | null;
  readonly measured: Measured;
  readonly reason: ClaimReason | null;
}

/** MACs of the 1x1 and 3x3 convolutions in the template block of stage 1 (its second; Figure 1). */
export interface BlockSplit {
  readonly pointwise: number;
  readonly spatial: number;
}

/** Why grouping pays: its 3x3 needs less than A's, its 1x1s are the wider for it. */
export interface ClaimReason {
  readonly a: BlockSplit;
  readonly b: BlockSplit;
}

/** A spec with its graph and what that costs. */
export interface BuiltNetwork {
  readonly spec: ArchSpec;
  readonly graph: Graph;
  readonly cost: Pick<Cost, 'macs'>;
}

/** What the pair of A and B shows, from their numbers and from what was published of exactly these. */
export function claimOf(a: BuiltNetwork, b: BuiltNetwork): Claim {
  const times = b.cost.macs / a.cost.macs;
  return {
    costTimes: Math.abs(times - 1) < SAME_COST ? null : times,
    change: changeOf(a.spec, b.spec),
    errors: errorsOf(a.spec, b.spec),
    measured: measuredOf(isMeasured(a.spec), isMeasured(b.spec)),
    reason: reasonOf(a, b),
  };
}

function changeOf(a: ArchSpec, b: ArchSpec): ClaimedChange {
  if (sameSpec(a, b)) return { kind: 'none' };
  if (!isResidual(a) || !isResidual(b)) {
    return { kind: a.family === b.family ? 'settings' : 'other' };
  }
  const changes: readonly ['paths' | 'layers' | 'width' | 'input', number, number][] = [
    ['paths', pathsOf(a), pathsOf(b)],
    ['layers', depthOf(a), depthOf(b)],
    ['width', a.groupWidth, b.groupWidth],
    ['input', a.inputPx, b.inputPx],
  ];
  const [first] = changes.filter(([, from, to]) => from !== to);
  return first === undefined
    ? { kind: 'settings' }
    : { kind: first[0], from: first[1], to: first[2] };
}

/** A basic block is one path, whatever its C says. */
function pathsOf({ block, cardinality }: ResNetSpec): number {
  return block === 'basic' ? 1 : cardinality;
}

function errorsOf(a: ArchSpec, b: ArchSpec): Claim['errors'] {
  const embedded = [a, b].map(ownError);
  if (embedded[0] && embedded[1]) return { a: embedded[0], b: embedded[1] };
  for (const one of published(a)) {
    if (one.top1 === undefined) continue;
    const other = published(b).find((each) => each.task === one.task && sameTest(each, one));
    if (other?.top1 === undefined) continue;
    return { a: paperError(one, one.top1), b: paperError(other, other.top1) };
  }
  return null;
}

function isMeasured(spec: ArchSpec): boolean {
  return ownError(spec) !== null || published(spec).some(({ top1 }) => top1 !== undefined);
}

function measuredOf(a: boolean, b: boolean): Measured {
  if (a && b) return 'both';
  if (a) return 'a';
  return b ? 'b' : 'none';
}

function sameTest(one: Published, other: Published): boolean {
  return one.testPx === other.testPx && one.table === other.table;
}

function paperError({ task, table }: Published, percent: number): MeasuredError {
  return { percent, interval: null, task, table };
}

/** The error that was measured of one network: with the page's own weights, else by the paper; null where it was not. */
export function measuredError(spec: ArchSpec): MeasuredError | null {
  const own = ownError(spec);
  if (own !== null) return own;
  const [first] = published(spec).filter(({ top1 }) => top1 !== undefined);
  return first?.top1 === undefined ? null : paperError(first, first.top1);
}

/** Of the weights that ship with the page. */
function ownError(spec: ArchSpec): MeasuredError | null {
  const trained = trainedWeights(spec);
  if (trained === undefined) return null;
  const [low, high] = trained.wilson95;
  const percent = (share: number) => 100 * (1 - share);
  return {
    percent: percent(trained.accuracy),
    interval: [percent(high), percent(low)],
    task: trained.data,
    table: null,
  };
}

function reasonOf(a: BuiltNetwork, b: BuiltNetwork): ClaimReason | null {
  if (!isBottleneck(a.spec) || !isBottleneck(b.spec)) return null;
  const [splitA, splitB] = [templateSplit(a.graph), templateSplit(b.graph)];
  if (splitA === null || splitB === null) return null;
  const saves = splitB.spatial < splitA.spatial && splitB.pointwise > splitA.pointwise;
  const splits = b.spec.cardinality > a.spec.cardinality;
  return saves && splits ? { a: splitA, b: splitB } : null;
}

function isBottleneck(spec: ArchSpec): spec is ResNetSpec {
  return isResidual(spec) && spec.block === 'bottleneck';
}

/** The costs of the block that the paper draws: the second of stage 1, which has no projection. */
function templateSplit({ layers, stages }: Graph): BlockSplit | null {
  const block = stages[0]?.blocks[1] ?? stages[0]?.blocks[0];
  if (block === undefined) return null;
  const split = { pointwise: 0, spatial: 0 };
  for (const layer of layers.slice(block.from, block.to)) {
    if (layer.op.kind !== 'conv') continue;
    split[layer.op.kernel[0] === 1 ? 'pointwise' : 'spatial'] += layerCost(layer).macs;
  }
  return split;
}
