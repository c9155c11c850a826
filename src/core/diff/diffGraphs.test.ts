import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import type { Graph } from '../layer';
import { PRESETS, presetOf } from '../presets';
import { RELATIVE_MIN_INPUT_PX } from '../relatives';
import { type ArchSpec, isResidual } from '../spec';
import { SETTING_NUMBERS, settingFrom } from '../testing/settings';
import { applyDiff } from './applyDiff';
import { countsOf } from './counted';
import { diffGraphs, sameValue } from './diffGraphs';
import {
  type Change,
  type DiffKind,
  deltaOf,
  type GraphDiff,
  isEmpty,
  layersOf,
} from './graphDiff';
import { invertDiff } from './invertDiff';

const SEED = 20261127;

/** Any network: a residual one of any numbers, one near it, a preset, or a relative of any input and classes. */
const residual = fc
  .array(fc.nat(100_000), { minLength: SETTING_NUMBERS, maxLength: SETTING_NUMBERS })
  .map(settingFrom);
const relatives = PRESETS.map(({ spec }) => spec).filter((spec) => !isResidual(spec));
const relative = fc
  .tuple(fc.constantFrom(...relatives), fc.nat(300), fc.integer({ min: 1, max: 2000 }))
  .map(([spec, px, classes]): ArchSpec => {
    if (isResidual(spec)) throw new Error('no relative');
    return { ...spec, inputPx: RELATIVE_MIN_INPUT_PX[spec.family] + px, classes };
  });
const preset = fc.constantFrom(...PRESETS.map(({ spec }) => spec));
const network: fc.Arbitrary<ArchSpec> = fc.oneof(
  { arbitrary: residual, weight: 3 },
  { arbitrary: relative, weight: 1 },
  { arbitrary: preset, weight: 1 },
);
/** Two networks that have most in common. */
const neighbours = fc
  .tuple(residual, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }))
  .map(([spec, depths]): [ArchSpec, ArchSpec] => [
    spec,
    { ...spec, blocks: spec.blocks.map((_, stage) => depths[stage] ?? 1) },
  ]);
const pairs = fc.oneof(
  { arbitrary: fc.tuple(network, network), weight: 3 },
  { arbitrary: neighbours, weight: 2 },
);

interface Listed {
  readonly kind: DiffKind;
  readonly changes: readonly Change<string>[];
  readonly only: unknown;
}

function entriesOf({ sections }: GraphDiff): readonly Listed[] {
  return sections.flatMap((section): readonly Listed[] =>
    section.part === 'stage'
      ? [section, ...section.blocks.flatMap((block) => [block, ...block.layers])]
      : section.layers,
  );
}

/** `toEqual` takes its time over a thousand layers: it tells what is wrong once something is. */
function expectEqual<T>(found: T, wanted: T): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
}

test('of 500 random pairs each diff turns A into B, and its numbers are the counts’ differences', () => {
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      const [a, b] = [buildGraph(one), buildGraph(other)];
      const diff = diffGraphs(a, b);
      expectEqual(applyDiff(a, diff), b);
      expectEqual(diffGraphs(b, a), invertDiff(diff));
      checkEntries(diff);
      checkCounts(diff, a, 'a');
      checkCounts(diff, b, 'b');
      const [from, to] = [graphCost(a), graphCost(b)];
      expect(deltaOf(diff.counts)).toEqual({
        params: to.params - from.params,
        macs: to.macs - from.macs,
        activationOutputs: to.activationOutputs - from.activationOutputs,
      });
      checkNothing(a);
    }),
    { numRuns: 500, seed: SEED },
  );
});

/** No change is from a value to the same one, and nothing but what is changed has any. */
function checkEntries(diff: GraphDiff): void {
  const faults = entriesOf(diff).filter(({ kind, changes, only }) => {
    const idle = changes.some(({ from, to }) => sameValue(from, to));
    const isOnly = kind === 'onlyA' || kind === 'onlyB';
    return idle || (kind !== 'changed' && changes.length > 0) || (only !== null) !== isOnly;
  });
  expect(faults).toEqual([]);
}

/** Each layer of a network is in the diff once, in its order; what is counted of it is its own, and adds up. */
function checkCounts({ sections, counts }: GraphDiff, graph: Graph, lane: 'a' | 'b'): void {
  const own = sections.flatMap(layersOf).filter((layer) => layer[lane] !== null);
  const wanted = graph.layers.map((layer) => ({ name: layer.name, ...countsOf(layer) }));
  expectEqual(
    own.map((layer) => ({ name: layer[lane] ?? '', ...layer.counts[lane] })),
    wanted,
  );
  const { params, macs, activationOutputs } = graphCost(graph);
  expect(counts[lane]).toEqual({ params, macs, activationOutputs });
  for (const section of sections) {
    const parts = section.part === 'stage' ? section.blocks : section.layers;
    expect(parts.reduce((sum, part) => sum + part.counts[lane].macs, 0)).toBe(
      section.counts[lane].macs,
    );
  }
}

/** A network against itself. */
function checkNothing(graph: Graph): void {
  const diff = diffGraphs(graph, graph);
  expect(isEmpty(diff)).toBe(true);
  expect(entriesOf(diff).filter(({ kind }) => kind !== 'same')).toHaveLength(0);
  expect(diff.tally).toEqual({ same: graph.layers.length, changed: 0, onlyA: 0, onlyB: 0 });
}

test('every change is needed: without any one of them A does not become B', () => {
  fc.assert(
    fc.property(pairs, fc.nat(), ([one, other], draw) => {
      const [a, b] = [buildGraph(one), buildGraph(other)];
      const diff = diffGraphs(a, b);
      const all = entriesOf(diff).flatMap(({ changes }) => changes);
      const left = all[draw % Math.max(1, all.length)];
      if (left !== undefined) expect(becomes(a, without(diff, left), b)).toBe(false);
    }),
    { numRuns: 200, seed: SEED },
  );
});

/** Whether a diff makes one graph of another; one that leads nowhere does not. */
function becomes(a: Graph, diff: GraphDiff, b: Graph): boolean {
  try {
    return JSON.stringify(applyDiff(a, diff)) === JSON.stringify(b);
  } catch {
    return false;
  }
}

test('a diff is not applied to another graph', () => {
  const [a, b, c] = ['resnet50', 'resnext50_32x4d', 'wide_resnet50_2'].map((id) =>
    buildGraph(presetOf(id).spec),
  );
  if (!a || !b || !c) throw new Error('no graphs');
  expect(() => applyDiff(c, diffGraphs(a, b))).toThrow('a diff of another graph');
});

/** A diff with one of its changes, found by identity, left out. */
function without<T>(value: T, left: Change<string>): T {
  if (Array.isArray(value)) {
    return value.filter((each) => each !== left).map((each) => without(each, left)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, without(each, left)]),
  ) as T;
}
