import { describe, expect, test } from 'vitest';
import { presetOf } from '../../core/presets';
import { laneOf, patchLane, setLock, turn } from '../lanes';
import { solveFor } from './solve';

const RESNET50 = laneOf(presetOf('resnet50'));

describe('what a script may have solved', () => {
  test.each([
    [2, 40],
    [4, 24],
    [8, 14],
    [32, 4],
  ])("a block's weights at C = %i: Table 2's d = %i", (c, d) => {
    expect(solveFor(RESNET50, { hold: 'block', c })).toMatchObject({ d, fits: true });
    expect(solveFor(RESNET50, { hold: 'block', d })).toMatchObject({ c });
  });

  test('the MACs of a network at C = 8: d = 13', () => {
    const { neighbours, ...solution } = solveFor(RESNET50, { hold: 'macs', c: 8 });
    expect(solution).toMatchObject({ d: 13, fits: true });
    expect(neighbours.map((each) => 'd' in each && each.d)).toEqual([12, 14]);
  });

  test('C = 16 fits nothing, with the errors of both sides', () => {
    const { fits, errorPercent, neighbours } = solveFor(RESNET50, { hold: 'block', c: 16 });
    expect(fits).toBe(false);
    expect(errorPercent).toBeCloseTo(7.35, 2);
    expect(neighbours[0]).toMatchObject({ d: 7 });
    expect(neighbours[0]?.errorPercent).toBeCloseTo(-7.52, 1);
  });

  test('it holds what the closed lock holds, and the present value of all else', () => {
    const at16 = turn(RESNET50, 'cardinality', 16);
    expect(solveFor(at16, { hold: 'block', c: 1 })).toMatchObject({ d: 64, errorPercent: 0 });
    const open = setLock(at16, { closed: false });
    expect(solveFor(open, { hold: 'block', c: 16 })).toMatchObject({ d: 8, errorPercent: 0 });
    const set = patchLane(RESNET50, { cardinality: 32 });
    expect(solveFor(set, { hold: 'params', c: 32 })).toMatchObject({ d: 64, errorPercent: 0 });
  });
});

describe('what is no question is refused', () => {
  const bad: unknown[] = [
    undefined,
    null,
    'block',
    {},
    { hold: 'flops', c: 8 },
    { hold: 'block' },
    { hold: 'block', c: 8, d: 4 },
    { hold: 'block', e: 8 },
    { hold: 'block', c: '8' },
    { hold: 'block', c: 0 },
    { hold: 'block', c: 129 },
    { hold: 'block', d: 257 },
    { hold: 'block', c: 2.5 },
    { hold: 'block', c: Number.NaN },
  ];
  test.each(bad)('%j', (asked) => {
    expect(() => solveFor(RESNET50, asked)).toThrow(TypeError);
  });

  test.each(['resnet18', 'vgg16'])('%s has no C and d', (preset) => {
    expect(() => solveFor(laneOf(presetOf(preset)), { hold: 'params', c: 2 })).toThrow(TypeError);
  });
});
