import type { Graph, Pair } from '../layer';
import { alignBlocks, type BlockPair } from './alignBlocks';
import { alignRoles, type LayerPair } from './alignRoles';
import { countsOf, layersIn, summed } from './counted';
import {
  type BlockDiff,
  type BlockFacts,
  type BlockField,
  type Change,
  type DiffKind,
  type EndDiff,
  type FactValue,
  type GraphDiff,
  LAYER_FIELDS,
  type LayerDiff,
  type SectionDiff,
  type StageDiff,
  type StageFacts,
  type StageField,
} from './graphDiff';
import {
  blockFacts,
  type RoledLayer,
  type Sections,
  sectionsOf,
  stageFacts,
  type Unit,
} from './sections';

const BLOCK_FIELDS: readonly BlockField[] = ['shortcut', 'width', 'groups', 'outChannels', 'outPx'];
const STAGE_FIELDS: readonly StageField[] = ['outChannels', 'outPx'];

/**
 * Network B against network A: stages pair by their place, blocks as `alignBlocks` has it, layers by what
 * they are in their block. Stem and head pair as a whole.
 */
export function diffGraphs(a: Graph, b: Graph): GraphDiff {
  const [left, right] = [sectionsOf(a), sectionsOf(b)];
  const stages = Math.max(left.stages.length, right.stages.length);
  const sections: SectionDiff[] = [
    endDiff('stem', left.stem, right.stem),
    ...Array.from({ length: stages }, (_, stage) =>
      stageDiff(stage, left.stages[stage], right.stages[stage]),
    ),
    endDiff('head', left.head, right.head),
  ].filter(({ tally }) => layersIn(tally) > 0);
  return { sections, ...summed(sections) };
}

function endDiff(part: EndDiff['part'], a: Unit, b: Unit): EndDiff {
  const layers = alignRoles(a.layers, b.layers).map(layerDiff);
  const has = { a: a.layers.length > 0, b: b.layers.length > 0 };
  return { part, kind: kindOf(has, layers, []), layers, ...summed(layers) };
}

type Stage = Sections['stages'][number] | undefined;

function stageDiff(stage: number, a: Stage, b: Stage): StageDiff {
  const blocks = alignBlocks(a?.blocks ?? [], b?.blocks ?? []).map(blockDiff);
  const facts = { a: a && stageFacts(a.info), b: b && stageFacts(b.info) };
  const changes = changesOf<StageField, StageFacts>(STAGE_FIELDS, facts);
  const name = (own: Stage) =>
    own === undefined ? null : { torchName: own.info.torchName, paperName: own.info.paperName };
  return {
    part: 'stage',
    stage,
    kind: kindOf({ a: a !== undefined, b: b !== undefined }, blocks, changes),
    a: name(a),
    b: name(b),
    changes,
    only: onlyOf(facts),
    blocks,
    ...summed(blocks),
  };
}

function blockDiff({ a, b }: BlockPair): BlockDiff {
  const layers = alignRoles(a?.layers ?? [], b?.layers ?? []).map(layerDiff);
  const facts = { a: a?.block && blockFacts(a.block), b: b?.block && blockFacts(b.block) };
  const changes = changesOf<BlockField, BlockFacts>(BLOCK_FIELDS, facts);
  return {
    kind: kindOf({ a: a !== null, b: b !== null }, layers, changes),
    a: a && { name: a.block.name, at: a.at },
    b: b && { name: b.block.name, at: b.at },
    changes,
    only: onlyOf(facts),
    layers,
    ...summed(layers),
  };
}

function layerDiff({ a, b }: LayerPair): LayerDiff {
  const either = a ?? b;
  if (either === null) throw new Error('a pair of no layers');
  const changes =
    a === null || b === null || a.key === b.key
      ? []
      : changesOf(LAYER_FIELDS, { a: a.facts.fields, b: b.facts.fields });
  return {
    role: either.role,
    op: either.facts.kind,
    kernel: kernelOf(a ?? b, b ?? a),
    kind: kindOf({ a: a !== null, b: b !== null }, [], changes),
    a: a?.layer.name ?? null,
    b: b?.layer.name ?? null,
    changes,
    only: a === null || b === null ? either.facts : null,
    counts: { a: countsOf(a?.layer), b: countsOf(b?.layer) },
  };
}

function kernelOf(one: RoledLayer | null, other: RoledLayer | null): Pair | null {
  const [from, to] = [one?.facts.fields.kernel, other?.facts.fields.kernel];
  // A window is a pair.
  return from && to && sameValue(from, to) ? (from as Pair) : null;
}

interface Both<T> {
  readonly a: T | undefined;
  readonly b: T | undefined;
}

/** The facts in which both differ; none where one of them is missing. */
function changesOf<Field extends string, Facts extends Partial<Record<Field, FactValue>>>(
  fields: readonly Field[],
  { a, b }: Both<Facts>,
): readonly Change<Field>[] {
  if (a === undefined || b === undefined) return [];
  return fields.flatMap((field) => {
    const [from, to] = [a[field], b[field]];
    if (from === undefined || to === undefined || sameValue(from, to)) return [];
    return [{ field, from, to }];
  });
}

/** Whether two facts say the same. */
export function sameValue(one: FactValue, other: FactValue): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function onlyOf<Facts>({ a, b }: Both<Facts>): Facts | null {
  return a === undefined ? (b ?? null) : b === undefined ? a : null;
}

function kindOf(
  has: { readonly a: boolean; readonly b: boolean },
  inside: readonly { readonly kind: DiffKind }[],
  changes: readonly unknown[],
): DiffKind {
  if (!has.b) return 'onlyA';
  if (!has.a) return 'onlyB';
  return changes.length === 0 && inside.every(({ kind }) => kind === 'same') ? 'same' : 'changed';
}
