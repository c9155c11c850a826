import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../graph';
import type { Graph, Layer } from '../layer';
import { presetOf, residualOf } from '../presets';
import type { ArchSpec, ResNetSpec } from '../spec';
import { SETTING_NUMBERS, settingFrom } from '../testing/settings';
import { diffGraphs, sameValue } from './diffGraphs';
import type { Fact } from './facts';
import { isReason, ownChanges } from './ownChanges';
import { type LayerStatement, type Statement, statementsOf } from './statements';

const told = (a: ArchSpec, b: ArchSpec) => statementsOf(diffGraphs(buildGraph(a), buildGraph(b)));
const everyBlock = (...stages: number[]) =>
  ({ part: 'stage', stages, which: 'every', some: 0, of: 0 }) as const;
const resnet50 = residualOf('resnet50');

test('ResNeXt-50 32x4d against ResNet-50 is two statements', () => {
  const conv1 = { role: 'conv1', kernel: [1, 1] };
  const conv2 = { role: 'conv2', kernel: [3, 3] };
  const scope = everyBlock(0, 1, 2, 3);
  expect(told(resnet50, residualOf('resnext50_32x4d'))).toEqual([
    {
      kind: 'layers',
      scope,
      layers: [conv1, conv2],
      fact: { field: 'outChannels', ratio: [2, 1] },
      values: null,
    },
    {
      kind: 'layers',
      scope,
      layers: [conv2],
      fact: { field: 'groups', from: 1, to: 32 },
      values: { from: 1, to: 32 },
    },
  ]);
});

test('blocks that one stage has more of are told once, and what holds of those that both have as such', () => {
  const [depth, ...others] = told(resnet50, residualOf('resnext101_32x4d'));
  expect(depth).toEqual({ kind: 'depth', stage: 2, a: 6, b: 23 });
  expect(others).toHaveLength(2);
  for (const { scope } of others as LayerStatement[]) {
    expect(scope).toMatchObject({ stages: [0, 1, 2, 3], which: 'common' });
  }
});

test('what follows from a change is not told', () => {
  expect(told(resnet50, { ...resnet50, inputPx: 192 })).toMatchObject([
    { scope: { part: 'stem' }, fact: { field: 'outPx', from: [224, 224], to: [192, 192] } },
  ]);
  expect(told(resnet50, { ...resnet50, residual: false })).toMatchObject([
    { scope: { which: 'every' }, layers: [{ role: 'join.add1' }], fact: { owner: 'a' } },
    { scope: { which: 'first' }, fact: { owner: 'a' } },
  ]);
  expect(told(resnet50, { ...resnet50, includeTop: false })).toEqual([
    { kind: 'part', part: 'head', owner: 'a' },
  ]);
  expect(told(resnet50, { ...resnet50, strideOn: '1x1' })).toMatchObject([
    { scope: { stages: [1, 2, 3], which: 'first' }, layers: [{ role: 'conv1' }] },
    { scope: { stages: [1, 2, 3], which: 'first' }, layers: [{ role: 'conv2' }] },
  ]);
});

test('a network against itself has nothing to tell', () => {
  expect(told(resnet50, resnet50)).toEqual([]);
});

test('relatives are told by what their blocks have', () => {
  expect(told(presetOf('vgg16').spec, presetOf('vgg16_bn').spec)).toMatchObject([
    { scope: everyBlock(0, 1, 2, 3, 4), layers: [{ role: 'bn1' }], fact: { owner: 'b' } },
  ]);
  expect(told(resnet50, presetOf('vgg16').spec)).toContainEqual({
    kind: 'stages',
    stages: [4],
    owner: 'b',
  });
});

const setting = fc
  .array(fc.nat(100_000), { minLength: SETTING_NUMBERS, maxLength: SETTING_NUMBERS })
  .map(settingFrom);

/** Two networks of as many stages, each of as many blocks. */
const pairs = fc.tuple(setting, setting).map(([a, b]): [ResNetSpec, ResNetSpec] => {
  const stages = Math.min(a.blocks.length, b.blocks.length);
  const cut = (spec: ResNetSpec) => ({
    ...spec,
    blocks: a.blocks.slice(0, stages),
    planes: spec.planes.slice(0, stages),
    strides: spec.strides.slice(0, stages),
  });
  return [cut(a), cut(b)];
});

test('of 300 random pairs no statement claims what is not so, and none is missing', () => {
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      const [a, b] = [buildGraph(one), buildGraph(other)];
      const diff = diffGraphs(a, b);
      const statements = statementsOf(diff);
      for (const statement of statements) checkTrue(statement, a, b);
      const claimed = new Set(statements.flatMap((each) => claimsOf(each)));
      for (const section of diff.sections) {
        if (section.part !== 'stage') continue;
        for (const { layers } of section.blocks) {
          const moved = layers.some(({ kind }) => kind === 'onlyA' || kind === 'onlyB');
          for (const layer of layers.filter(isReason)) {
            const own = ownChanges(layer).map(({ field }) => field);
            const fields = layer.kind === 'changed' ? own : [layer.kind];
            for (const field of fields) {
              if (field === 'inputs' && moved) continue;
              if (field === 'padding' && own.includes('kernel')) continue;
              expect(claimed).toContain(`${section.stage} ${layer.role} ${field}`);
            }
          }
        }
      }
    }),
    { numRuns: 300, seed: 20261127 },
  );
});

function claimsOf(statement: Statement): string[] {
  if (statement.kind !== 'layers' || statement.scope.part !== 'stage') return [];
  const { scope, layers, fact } = statement;
  const what = 'field' in fact ? fact.field : fact.owner === 'a' ? 'onlyA' : 'onlyB';
  return scope.stages.flatMap((stage) => layers.map(({ role }) => `${stage} ${role} ${what}`));
}

/** Holds a statement against the graphs themselves, by torch's names. */
function checkTrue(statement: Statement, a: Graph, b: Graph): void {
  if (statement.kind === 'part') {
    const parts = (graph: Graph) => graph.layers.map(({ place }) => place.part);
    expect(parts(statement.owner === 'a' ? a : b)).toContain(statement.part);
    expect(parts(statement.owner === 'a' ? b : a)).not.toContain(statement.part);
    return;
  }
  expect(statement.kind).toBe('layers');
  if (statement.kind !== 'layers' || statement.scope.part !== 'stage') return;
  const { scope, layers, fact } = statement;
  for (const stage of scope.stages) {
    const blocks = a.stages[stage]?.blocks.length ?? 0;
    for (const { role, kernel } of layers) {
      const holds = Array.from({ length: blocks }, (_, block) => {
        const [from, to] = [layerIn(a, stage, block, role), layerIn(b, stage, block, role)];
        const isSo = holdsFor(fact, from, to);
        if (isSo && kernel !== null) {
          for (const layer of [from, to]) if (layer) expect(layer.op).toMatchObject({ kernel });
        }
        return isSo;
      });
      expect({ which: scope.which, holds }).toEqual({
        which: scope.which,
        holds: wantedOf(scope, holds),
      });
    }
  }
}

/** In which blocks a scope says that it holds; `some` says in how many. */
function wantedOf(
  scope: Extract<LayerStatement['scope'], { part: 'stage' }>,
  holds: readonly boolean[],
): boolean[] {
  switch (scope.which) {
    case 'every':
      return holds.map(() => true);
    case 'first':
      return holds.map((_, at) => at === 0);
    case 'rest':
      return holds.map((_, at) => at > 0);
    case 'some':
      expect([scope.some, scope.of]).toEqual([holds.filter(Boolean).length, holds.length]);
      return [...holds];
    case 'common':
      throw new Error('both networks have as many blocks');
  }
}

function holdsFor(fact: Fact, from: Layer | undefined, to: Layer | undefined): boolean {
  if ('owner' in fact) {
    const [owner, other] = fact.owner === 'a' ? [from, to] : [to, from];
    return owner !== undefined && other === undefined;
  }
  if (from === undefined || to === undefined) return false;
  if ('ratio' in fact) {
    const [times, over] = fact.ratio;
    return to.out.channels * over === from.out.channels * times && times !== over;
  }
  const value = ({ op }: Layer) => (op as unknown as Record<string, typeof fact.from>)[fact.field];
  if (fact.field === 'inputs') return true;
  return sameValue(value(from) ?? 'none', fact.from) && sameValue(value(to) ?? 'none', fact.to);
}

function layerIn(graph: Graph, stage: number, block: number, role: string): Layer | undefined {
  const prefix = `layer${stage + 1}.${block}.`;
  if (role === 'join.relu1') {
    return graph.layers.find(
      ({ name, place, op }) =>
        name.startsWith(prefix) &&
        op.kind === 'relu' &&
        place.part === 'stage' &&
        place.branch === 'join',
    );
  }
  const own = { 'join.add1': 'add' }[role] ?? role.replace('shortcut.', '');
  return graph.layers.find(
    ({ name, place }) =>
      name === `${prefix}${own}` &&
      // The last ReLU of a block is that of the join, whatever its number.
      !(place.part === 'stage' && place.branch === 'join' && own.startsWith('relu')),
  );
}
