import { describe, expect, it } from 'vitest';
import { type Bar, barsOf, histogramScales, outlineOf } from './histogram';

const BOX = { widthPx: 200, heightPx: 100 };
const stats = { histogram: Uint32Array.of(1, 3, 0, 4), range: { min: -2, max: 2 } };

describe('the bars of a tensor', () => {
  it('are as wide as the steps from min to max', () => {
    expect(barsOf(stats, 'count')).toEqual([
      { from: -2, to: -1, value: 1 },
      { from: -1, to: 0, value: 3 },
      { from: 0, to: 1, value: 0 },
      { from: 1, to: 2, value: 4 },
    ]);
  });

  it('have an area of one altogether where they are a density', () => {
    const wide = { histogram: Uint32Array.of(5, 3), range: { min: 0, max: 40 } };
    const area = barsOf(wide, 'density').reduce((sum, { from, to, value }) => {
      return sum + (to - from) * value;
    }, 0);
    expect(area).toBeCloseTo(1, 12);
  });

  it('are none where all numbers are one, or none is finite', () => {
    const histogram = Uint32Array.of(8, 0);
    expect(barsOf({ histogram, range: { min: 1, max: 1 } }, 'count')).toEqual([]);
    expect(barsOf({ histogram, range: null }, 'count')).toEqual([]);
  });
});

describe('the scales', () => {
  const bars = barsOf(stats, 'count');

  it('fill the box from zero to the highest bar', () => {
    const { x, yOf } = histogramScales([bars], BOX, false);
    expect([x(-2), x(2)]).toEqual([0, 200]);
    expect([yOf(0), yOf(2), yOf(4)]).toEqual([100, 50, 0]);
  });

  it('hold two tensors on one scale', () => {
    const other: readonly Bar[] = [{ from: 0, to: 6, value: 8 }];
    const { x, yOf } = histogramScales([bars, other], BOX, false);
    expect(x.domain()).toEqual([-2, 6]);
    expect(yOf(4)).toBe(50);
  });

  it('show one among many with a logarithm, and nothing as nothing', () => {
    const many = barsOf({ ...stats, histogram: Uint32Array.of(1, 100_000, 0, 10) }, 'count');
    const { yOf, yTicks } = histogramScales([many], BOX, true);
    expect(yOf(0)).toBe(100);
    expect(100 - yOf(1)).toBeGreaterThan(4);
    expect(yOf(100_000)).toBe(0);
    expect(yTicks).toEqual([1, 100, 10_000]);
  });

  it('draw an outline that begins and ends at the ground', () => {
    const scales = histogramScales([bars], BOX, false);
    expect(outlineOf(bars, scales)).toBe('M0,100V75H50V25H100V100H150V0H200V100');
    expect(outlineOf([], scales)).toBe('');
  });
});
