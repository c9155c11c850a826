import type { Pair } from '../layer';
import { type Fact, factsOf, type Owner, ownerOf, type Told, together, toldOf } from './facts';
import type { BlockDiff, FactValue, GraphDiff, SectionDiff, StageDiff } from './graphDiff';

/**
 * Blocks of a stage for which something holds. `every`: all its blocks; `common`: all that both networks
 * have, where one has more; `first`: its first block alone; `rest`: every other one that both have;
 * `some`: others of those that both have.
 */
export const WHICH = ['every', 'common', 'rest', 'first', 'some'] as const;
export type Which = (typeof WHICH)[number];

/** Where something holds. */
export type Scope =
  | { readonly part: 'stem' | 'head' }
  | {
      readonly part: 'stage';
      /** From 0. */
      readonly stages: readonly number[];
      readonly which: Which;
      /** Of `some`: how many blocks of each stage, of how many that both have. */
      readonly some: number;
      readonly of: number;
    };

/** A layer, and its window where it is the same wherever the statement holds. */
export interface Subject {
  readonly role: string;
  readonly kernel: Pair | null;
}

/** Layers that have become the same other thing wherever it holds. */
export interface LayerStatement {
  readonly kind: 'layers';
  readonly scope: Scope;
  readonly layers: readonly Subject[];
  readonly fact: Fact;
  /** The values of a ratio where they are the same in all of them. */
  readonly values: { readonly from: FactValue; readonly to: FactValue } | null;
}

/** Something that is so of B against A. */
export type Statement =
  | LayerStatement
  /** Blocks of a stage that both have. */
  | { readonly kind: 'depth'; readonly stage: number; readonly a: number; readonly b: number }
  | { readonly kind: 'stages'; readonly stages: readonly number[]; readonly owner: Owner }
  | { readonly kind: 'part'; readonly part: 'stem' | 'head'; readonly owner: Owner };

/**
 * B against A in statements, each told once of all the blocks in which it holds, the widest first. They
 * tell each layer, block and stage that one network alone has, and each change that is a layer's own
 * (`factsOf`); what follows from these is not told.
 */
export function statementsOf({ sections }: GraphDiff): readonly Statement[] {
  const stages = sections.filter((section) => section.part === 'stage');
  const common = stages.filter(({ kind }) => ownerOf(kind) === null);
  return [
    ...sections.flatMap(partStatement),
    ...(['a', 'b'] as const).flatMap((owner) => ownStages(stages, owner)),
    ...common.flatMap(depthStatement),
    ...gathered(common.flatMap(placedInStage)).sort(byWidth),
    ...gathered(sections.flatMap(placedInEnd)),
  ];
}

function partStatement(section: SectionDiff): Statement[] {
  const owner = ownerOf(section.kind);
  if (section.part === 'stage' || owner === null) return [];
  return [{ kind: 'part', part: section.part, owner }];
}

function ownStages(all: readonly StageDiff[], owner: Owner): Statement[] {
  const stages = all.filter(({ kind }) => ownerOf(kind) === owner).map(({ stage }) => stage);
  return stages.length === 0 ? [] : [{ kind: 'stages', stages, owner }];
}

function depthStatement({ stage, blocks }: StageDiff): Statement[] {
  const count = (lane: Owner) => blocks.filter((block) => block[lane] !== null).length;
  const [a, b] = [count('a'), count('b')];
  return a === b ? [] : [{ kind: 'depth', stage, a, b }];
}

/** What is told of one role, and where it holds. */
interface Placed {
  readonly told: Told;
  readonly scope: Scope;
}

function placedInEnd(section: SectionDiff): Placed[] {
  if (section.part === 'stage' || ownerOf(section.kind) !== null) return [];
  const { part, layers } = section;
  return layers.flatMap((layer) =>
    factsOf(layer, layers).map((found) => ({
      told: { ...found, role: layer.role, kernel: layer.kernel, blocks: [] },
      scope: { part },
    })),
  );
}

function placedInStage({ stage, blocks }: StageDiff): Placed[] {
  const common = blocks.filter(({ a, b }) => a !== null && b !== null);
  return toldOf(common).map((told) => {
    const which = whichOf(told.blocks, common, blocks.length);
    const counted = which === 'some';
    const some = counted ? told.blocks.length : 0;
    return {
      told,
      scope: { part: 'stage', stages: [stage], which, some, of: counted ? common.length : 0 },
    };
  });
}

function whichOf(holds: readonly BlockDiff[], common: readonly BlockDiff[], all: number): Which {
  if (holds.length === common.length) return common.length === all ? 'every' : 'common';
  const isFirst = ({ a, b }: BlockDiff) => a?.at === 0 && b?.at === 0;
  if (holds.length === 1 && holds.some(isFirst)) return 'first';
  const rest = common.filter((block) => !isFirst(block));
  return rest.length < common.length && holds.length === rest.length && !holds.some(isFirst)
    ? 'rest'
    : 'some';
}

/** Stages for which the same holds together, then layers for which the same holds in the same blocks. */
function gathered(placed: readonly Placed[]): LayerStatement[] {
  const found = new Map<string, LayerStatement>();
  for (const { told, scope } of overStages(placed)) {
    const { role, kernel, fact, values } = told;
    const key = JSON.stringify([scope, fact, values]);
    const layers = [...(found.get(key)?.layers ?? []), { role, kernel }];
    found.set(key, { kind: 'layers', scope, layers, fact, values });
  }
  return [...found.values()];
}

function overStages(placed: readonly Placed[]): readonly Placed[] {
  const found = new Map<string, Placed>();
  // What is so of all blocks that both have is so of every block where both have as many.
  const isCommon = (told: Told) =>
    placed.some(({ told: other, scope }) => inScope(scope) === 'common' && isSame(told, other));
  for (const { told, scope } of placed) {
    if (scope.part !== 'stage') {
      found.set(JSON.stringify([scope, told.role, told.fact]), { told, scope });
      continue;
    }
    const which = scope.which === 'every' && isCommon(told) ? 'common' : scope.which;
    const key = JSON.stringify([which, scope.some, scope.of, told.role, told.fact]);
    const known = found.get(key);
    const stages = known?.scope.part === 'stage' ? known.scope.stages : [];
    found.set(key, {
      told: known === undefined ? told : together(known.told, told),
      scope: { ...scope, which, stages: [...stages, ...scope.stages] },
    });
  }
  return [...found.values()];
}

function inScope(scope: Scope): Which | null {
  return scope.part === 'stage' ? scope.which : null;
}

function isSame(one: Told, other: Told): boolean {
  return one.role === other.role && JSON.stringify(one.fact) === JSON.stringify(other.fact);
}

/** More stages first, then more of their blocks. */
function byWidth({ scope: one }: LayerStatement, { scope: other }: LayerStatement): number {
  if (one.part !== 'stage' || other.part !== 'stage') return 0;
  const wider = other.stages.length - one.stages.length;
  return wider || WHICH.indexOf(one.which) - WHICH.indexOf(other.which);
}
