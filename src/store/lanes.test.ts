import { describe, expect, test } from 'vitest';
import { graphCost } from '../core/cost';
import { buildGraph } from '../core/graph';
import { presetOf, residualOf } from '../core/presets';
import { isResidual, type ResNetSpec } from '../core/spec';
import {
  answer,
  type Lane,
  laneOf,
  lockErrorPercent,
  openingLanes,
  patchLane,
  place,
  sameLanes,
  setLock,
  turn,
} from './lanes';

const RESNET50 = laneOf(presetOf('resnet50'));

function residual({ spec }: Lane): ResNetSpec {
  if (!isResidual(spec)) throw new Error(`no residual network: ${spec.family}`);
  return spec;
}

const turnCardinality = (lane: Lane, value: number) => turn(lane, 'cardinality', value);
const turnGroupWidth = (lane: Lane, value: number) => turn(lane, 'groupWidth', value);

describe('the chain between C and d', () => {
  test("from 1x64d, C = 2, 4, 8, 32 give Table 2's d = 40, 24, 14, 4", () => {
    const widths = [1, 2, 4, 8, 32].map((c) => residual(turnCardinality(RESNET50, c)).groupWidth);
    expect(widths).toEqual([64, 40, 24, 14, 4]);
  });

  test('it holds its budget over many turns: the way back gives the same d', () => {
    const away = [2, 3, 7, 19, 64, 128].reduce(turnCardinality, RESNET50);
    expect(residual(turnCardinality(away, 1)).groupWidth).toBe(64);
  });

  test('at C = 16 nothing fits well, and it says by how much', () => {
    const lane = turnCardinality(RESNET50, 16);
    expect(residual(lane).groupWidth).toBe(8);
    expect(lockErrorPercent(lane)).toBeCloseTo(7.35, 1);
  });

  test('moving d solves C', () => {
    expect(residual(turnGroupWidth(RESNET50, 4)).cardinality).toBe(32);
    expect(residual(turnGroupWidth(RESNET50, 40)).cardinality).toBe(2);
  });

  test('open, both are free', () => {
    const open = setLock(RESNET50, { closed: false });
    expect(turnCardinality(open, 32).spec).toMatchObject({ cardinality: 32, groupWidth: 64 });
  });

  test('a point of the map leaves a closed lock at what it holds', () => {
    const at8 = place(RESNET50, { cardinality: 8, groupWidth: 14 });
    expect(at8.spec).toMatchObject({ cardinality: 8, groupWidth: 14 });
    expect(at8.chain).toEqual(RESNET50.chain);
    const open = setLock(RESNET50, { closed: false });
    const far = place(open, { cardinality: 128, groupWidth: 200 });
    expect(far.spec).toMatchObject({ cardinality: 128, groupWidth: 200 });
    expect(far.chain.closed).toBe(false);
  });

  test('a point of the map moves what the lock solves, where that is another number', () => {
    const byStage3 = setLock(RESNET50, { hold: 'params', free: 'stage3Blocks' });
    const moved = place(byStage3, { cardinality: 1, groupWidth: 80 });
    expect(moved.spec).toMatchObject({ cardinality: 1, groupWidth: 80 });
    expect(residual(moved).blocks[2]).toBeLessThan(6);
    expect(moved.chain.budget).toBe(byStage3.chain.budget);
  });

  test('fields that are set as they are win over it', () => {
    const lane = patchLane(RESNET50, { cardinality: 32, groupWidth: 4 });
    expect(lane.spec).toMatchObject({ cardinality: 32, groupWidth: 4 });
    expect(lockErrorPercent(lane)).toBe(0);
  });

  test('depth and input leave it what it held', () => {
    const moved = turnCardinality(RESNET50, 16);
    const deeper = patchLane(moved, { blocks: [3, 4, 23, 3], inputPx: 320 });
    expect(lockErrorPercent(deeper)).toBe(lockErrorPercent(moved));
    expect(residual(turnCardinality(deeper, 1)).groupWidth).toBe(64);
  });
});

describe('what the lock holds and what it solves', () => {
  const { macs, params } = graphCost(buildGraph(RESNET50.drawn));

  test("the network's MACs, held over a turn of C: at C = 8 d is 13, where Table 2 has 14", () => {
    const locked = setLock(RESNET50, { hold: 'macs' });
    expect(locked.chain.budget).toBe(macs);
    const lane = turnCardinality(locked, 8);
    expect(residual(lane).groupWidth).toBe(13);
    expect(Math.abs(lockErrorPercent(lane))).toBeLessThan(5);
    expect(lane.chain.budget).toBe(macs);
  });

  test("stage 3's blocks follow C and d where they are what is solved", () => {
    const locked = setLock(RESNET50, { hold: 'params', free: 'stage3Blocks' });
    const wider = residual(turnGroupWidth(locked, 80));
    expect(wider).toMatchObject({ cardinality: 1, groupWidth: 80 });
    expect(wider.blocks.with(2, 6)).toEqual([3, 4, 6, 3]);
    expect(wider.blocks[2]).toBeLessThan(6);
    expect(Math.abs(graphCost(buildGraph(wider)).params / params - 1)).toBeLessThan(0.05);
  });

  test("moved themselves, stage 3's blocks have d follow, and planes too", () => {
    const locked = setLock(RESNET50, { hold: 'macs', free: 'stage3Blocks' });
    const deeper = residual(turn(locked, 'stage3Blocks', 12));
    expect(deeper.blocks).toEqual([3, 4, 12, 3]);
    expect(deeper.groupWidth).toBeLessThan(64);
    const narrower = residual(turn(setLock(RESNET50, { free: 'planes' }), 'planes', 32));
    expect(narrower.planes).toEqual([32, 64, 128, 256]);
    expect(narrower.groupWidth).toBeGreaterThan(64);
  });

  test("a block's weights do not depend on stage 3's blocks: nothing follows", () => {
    expect(turn(RESNET50, 'stage3Blocks', 9).spec).toEqual(
      patchLane(RESNET50, { blocks: [3, 4, 9, 3] }).spec,
    );
  });

  test('another answer leaves the lock what it held', () => {
    const at16 = turnCardinality(RESNET50, 16);
    const other = answer(at16, 'groupWidth', 7);
    expect(residual(other)).toMatchObject({ cardinality: 16, groupWidth: 7 });
    expect(lockErrorPercent(other)).toBeCloseTo(-7.51, 1);
    expect(other.chain).toEqual(at16.chain);
  });

  test('what is solved alone leaves it what it held; what is held or closed takes the present', () => {
    const at16 = turnCardinality(RESNET50, 16);
    expect(setLock(at16, { free: 'cardinality' }).chain.budget).toBe(69_632);
    expect(setLock(at16, { hold: 'block' }).chain.budget).toBe(69_632);
    expect(lockErrorPercent(setLock(at16, { hold: 'macs' }))).toBe(0);
    expect(lockErrorPercent(setLock(setLock(at16, { closed: false }), { closed: true }))).toBe(0);
  });

  test('two pairs with unlike locks are not the same', () => {
    const pair = openingLanes();
    const others = [{ hold: 'macs' }, { free: 'planes' }, { closed: false }] as const;
    for (const change of others) {
      expect(sameLanes(pair, { ...pair, a: setLock(pair.a, change) })).toBe(false);
    }
  });

  test('a relative has nothing to turn, and a basic block no C and d', () => {
    const vgg = laneOf(presetOf('vgg16'));
    expect([turn(vgg, 'cardinality', 4), answer(vgg, 'planes', 8)]).toEqual([vgg, vgg]);
    expect(lockErrorPercent(vgg)).toBe(0);
    const resnet18 = laneOf(presetOf('resnet18'));
    expect(residual(turnGroupWidth(resnet18, 32))).toMatchObject({
      cardinality: 1,
      groupWidth: 32,
    });
    const locked = setLock(resnet18, { hold: 'params' });
    expect(residual(turn(locked, 'planes', 32)).blocks[2]).toBeGreaterThan(2);
  });
});

test('what makes no network keeps the last drawing', () => {
  const lane = patchLane(laneOf(presetOf('resnext50_32x4d')), { block: 'basic' });
  expect(residual(lane).block).toBe('basic');
  expect(lane.drawn).toEqual(residualOf('resnext50_32x4d'));
});

test('a basic block follows its planes with d', () => {
  const lane = patchLane(laneOf(presetOf('resnet18')), { planes: [32, 64, 128, 256] });
  expect(residual(lane).groupWidth).toBe(32);
  expect(lane.drawn).toBe(lane.spec);
});

test('the page opens with ResNet-50 and ResNeXt-50 32x4d, both chains closed', () => {
  const { a, b } = openingLanes();
  expect([a.presetId, b.presetId]).toEqual(['resnet50', 'resnext50_32x4d']);
  expect([a.chain.closed, b.chain.closed]).toEqual([true, true]);
});
