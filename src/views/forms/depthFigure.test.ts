import { expect, test } from 'vitest';
import { DEPTH_RULE_STEPS } from '../../core/depthRule';
import { DEPTH_FIGURE, depthFigure } from './depthFigure';
import { numbersText } from './depthText';

test('no branch is lost from step to step, and each keeps its width', () => {
  for (const step of DEPTH_RULE_STEPS) {
    const { bars } = depthFigure(step, 32, 4);
    expect(bars).toHaveLength(64);
    expect(new Set(bars.map(({ box }) => box.width)).size).toBe(1);
  }
});

test('first layers are put together first, then the second ones, and then there is no sum', () => {
  const steps = DEPTH_RULE_STEPS.map((step) => {
    const { frames, sum, relus } = depthFigure(step, 8, 4);
    return [frames.map(({ layer }) => layer), sum !== null, relus.length];
  });
  expect(steps).toEqual([
    [[], true, 8],
    [[1], true, 1],
    [[1, 2], false, 1],
    [[1, 2], false, 1],
  ]);
});

test('stands inside the drawing for any C and d', () => {
  for (const [c, d] of [
    [1, 1],
    [1, 256],
    [128, 1],
    [128, 256],
  ] as const) {
    for (const step of DEPTH_RULE_STEPS) {
      for (const { box } of depthFigure(step, c, d).bars) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThan(DEPTH_FIGURE.widthPx);
      }
    }
  }
});

test('the numbers are those of C and d', () => {
  const shape = { cardinality: 32, groupWidth: 4, channels: 256 };
  expect(numbersText('sum', shape)).toBe('32 branches, each 4×256 and 256×4: 65,536 weights.');
  expect(numbersText('dense', shape)).toContain('= 128: 128×256 and 256×128, 65,536 weights');
});
