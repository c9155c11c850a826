import { describe, expect, it } from 'vitest';
import { PRESETS, publishedSettings } from '../../core/presets';
import { isResidual, LIMITS } from '../../core/spec';
import { namedTicks, valueNear } from './magnets';
import { linearScale, logScale } from './scales';

/** What the slider is drawn with at the least: a track of 160 px, a thumb of 18. */
const LENGTH_PX = 142;

const published = PRESETS.flatMap(({ spec }) =>
  isResidual(spec) ? [...publishedSettings(spec)] : [],
);

/** Each value that a drag over the whole track meets, pixel by pixel. */
function met(scale: ReturnType<typeof logScale>, landmarks: readonly number[]): Set<number> {
  const values = new Set<number>();
  for (let px = 0; px <= LENGTH_PX; px += 1) {
    values.add(valueNear(scale, landmarks, px / LENGTH_PX, LENGTH_PX));
  }
  return values;
}

describe('a drag of a slider', () => {
  it('meets every cardinality and every width that was published', () => {
    const cardinalities = [...new Set(published.map(({ cardinality }) => cardinality))];
    const widths = [...new Set(published.map(({ groupWidth }) => groupWidth))];
    const byC = met(logScale(1, LIMITS.cardinality), cardinalities);
    const byD = met(logScale(1, LIMITS.groupWidth), widths);
    expect(cardinalities.filter((value) => !byC.has(value))).toEqual([]);
    expect(widths.filter((value) => !byD.has(value))).toEqual([]);
  });

  it('is drawn in by a landmark from near, and left alone from afar', () => {
    const scale = linearScale(32, 512, 32);
    const at = (value: number) => scale.toFraction(value);
    expect(valueNear(scale, [224], at(224) + 4 / LENGTH_PX, LENGTH_PX)).toBe(224);
    expect(valueNear(scale, [224], at(224) + 6 / LENGTH_PX, LENGTH_PX)).not.toBe(224);
    expect(valueNear(scale, [], 0.5, LENGTH_PX)).toBe(272);
  });

  it('takes the nearer of two landmarks that stand close', () => {
    const scale = logScale(1, 256);
    const between = (scale.toFraction(14) + scale.toFraction(16)) / 2;
    expect(valueNear(scale, [14, 16], between - 0.01, LENGTH_PX)).toBe(14);
    expect(valueNear(scale, [14, 16], between + 0.01, LENGTH_PX)).toBe(16);
  });
});

describe('the names under a track', () => {
  it('stand apart, from the left', () => {
    const scale = logScale(1, 128);
    expect(namedTicks(scale, [1, 2, 3, 4, 8], LENGTH_PX, 18)).toEqual([1, 2, 4, 8]);
  });
});
