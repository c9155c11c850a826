import { describe, expect, test } from 'vitest';
import { presetOf } from '../core/presets';
import {
  chainErrorPercent,
  laneOf,
  openingLanes,
  patchLane,
  setChain,
  turnCardinality,
  turnGroupWidth,
} from './lanes';

const RESNET50 = laneOf(presetOf('resnet50'));

describe('the chain between C and d', () => {
  test("from 1x64d, C = 2, 4, 8, 32 give Table 2's d = 40, 24, 14, 4", () => {
    const widths = [1, 2, 4, 8, 32].map((c) => turnCardinality(RESNET50, c).spec.groupWidth);
    expect(widths).toEqual([64, 40, 24, 14, 4]);
  });

  test('it holds its budget over many turns: the way back gives the same d', () => {
    const away = [2, 3, 7, 19, 64, 128].reduce(turnCardinality, RESNET50);
    expect(turnCardinality(away, 1).spec.groupWidth).toBe(64);
  });

  test('at C = 16 nothing fits well, and it says by how much', () => {
    const lane = turnCardinality(RESNET50, 16);
    expect(lane.spec.groupWidth).toBe(8);
    expect(chainErrorPercent(lane)).toBeCloseTo(7.35, 1);
  });

  test('moving d solves C', () => {
    expect(turnGroupWidth(RESNET50, 4).spec.cardinality).toBe(32);
    expect(turnGroupWidth(RESNET50, 40).spec.cardinality).toBe(2);
  });

  test('open, both are free', () => {
    const open = setChain(RESNET50, false);
    expect(turnCardinality(open, 32).spec).toMatchObject({ cardinality: 32, groupWidth: 64 });
  });

  test('fields that are set as they are win over it', () => {
    const lane = patchLane(RESNET50, { cardinality: 32, groupWidth: 4 });
    expect(lane.spec).toMatchObject({ cardinality: 32, groupWidth: 4 });
    expect(chainErrorPercent(lane)).toBe(0);
  });

  test('depth and input leave it what it held', () => {
    const turned = turnCardinality(RESNET50, 16);
    const deeper = patchLane(turned, { blocks: [3, 4, 23, 3], inputPx: 320 });
    expect(chainErrorPercent(deeper)).toBe(chainErrorPercent(turned));
    expect(turnCardinality(deeper, 1).spec.groupWidth).toBe(64);
  });
});

test('what makes no network keeps the last drawing', () => {
  const lane = patchLane(laneOf(presetOf('resnext50_32x4d')), { block: 'basic' });
  expect(lane.spec.block).toBe('basic');
  expect(lane.drawn).toEqual(presetOf('resnext50_32x4d').spec);
});

test('a basic block follows its planes with d', () => {
  const lane = patchLane(laneOf(presetOf('resnet18')), { planes: [32, 64, 128, 256] });
  expect(lane.spec.groupWidth).toBe(32);
  expect(lane.drawn).toBe(lane.spec);
});

test('the page opens with ResNet-50 and ResNeXt-50 32x4d, both chains closed', () => {
  const { a, b } = openingLanes();
  expect([a.presetId, b.presetId]).toEqual(['resnet50', 'resnext50_32x4d']);
  expect([a.chain.closed, b.chain.closed]).toEqual([true, true]);
});
