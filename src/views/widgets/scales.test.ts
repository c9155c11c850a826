import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../core/spec';
import { linearScale, logScale, stopScale } from './scales';

describe('a log scale', () => {
  const scale = logScale(1, LIMITS.cardinality);

  test('gives equal ratios equal lengths', () => {
    expect(scale.toFraction(1)).toBe(0);
    expect(scale.toFraction(128)).toBe(1);
    expect(scale.toFraction(32) - scale.toFraction(8)).toBeCloseTo(
      scale.toFraction(16) - scale.toFraction(4),
    );
  });

  test('puts every whole number where it reads it again', () => {
    for (let value = 1; value <= 128; value += 1) {
      expect(scale.fromFraction(scale.toFraction(value))).toBe(value);
    }
  });

  test('reaches every whole number by steps, and stops at its ends', () => {
    expect(scale.next(31, 1)).toBe(32);
    expect(scale.next(128, 1)).toBe(128);
    expect(scale.next(1, -1)).toBe(1);
  });

  test('doubles and halves by pages', () => {
    expect(scale.page(24, 1)).toBe(48);
    expect(scale.page(100, 1)).toBe(128);
    expect(scale.page(7, -1)).toBe(3);
    expect(scale.page(1, -1)).toBe(1);
  });

  test('shows a value below its range at its start', () => {
    expect(scale.toFraction(0)).toBe(0);
    expect(scale.next(0, 1)).toBe(1);
  });
});

test('a linear scale gives equal differences equal lengths', () => {
  const scale = linearScale(32, 512, 32);
  expect(scale.toFraction(272)).toBeCloseTo(0.5);
  expect(scale.fromFraction(0.5)).toBe(272);
  expect(scale.page(224, 1)).toBe(256);
  expect(scale.page(500, 1)).toBe(512);
});

describe('a scale of stops', () => {
  const scale = stopScale([26, 29, 32, 50, 53], [26, 50]);

  test('goes from stop to stop, and by pages between landmarks', () => {
    expect(scale.next(32, 1)).toBe(50);
    expect(scale.next(32, -1)).toBe(29);
    expect(scale.page(29, 1)).toBe(50);
    expect(scale.page(50, 1)).toBe(53);
    expect(scale.page(50, -1)).toBe(26);
    expect(scale.next(53, 1)).toBe(53);
  });

  test('shows a value that is no stop between its neighbours, and steps off it to them', () => {
    expect(scale.toFraction(41)).toBeCloseTo(0.625);
    expect(scale.next(41, 1)).toBe(50);
    expect(scale.next(41, -1)).toBe(32);
    expect(scale.toFraction(1000)).toBe(1);
    expect(scale.toFraction(2)).toBe(0);
  });

  test('reads only stops off the track', () => {
    expect(scale.fromFraction(0.7)).toBe(50);
  });
});
