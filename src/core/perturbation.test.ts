import { describe, expect, it } from 'vitest';
import {
  alone,
  changedKinds,
  formatPerturbation,
  isNeutral,
  isValue,
  NO_PERTURBATION,
  PERTURBATION_KINDS,
  PERTURBATIONS,
  parsePerturbation,
} from './perturbation';

describe('the ranges', () => {
  it.each(PERTURBATION_KINDS)(
    '%s has nine strengths in its range, the neutral among them',
    (kind) => {
      const { strengths, neutral, min, max } = PERTURBATIONS[kind];
      expect(strengths).toHaveLength(9);
      expect(new Set(strengths).size).toBe(9);
      expect(strengths).toContain(neutral);
      for (const strength of strengths) expect(strength).toBeGreaterThanOrEqual(min);
      for (const strength of strengths) expect(strength).toBeLessThanOrEqual(max);
      expect(NO_PERTURBATION[kind]).toBe(neutral);
    },
  );
});

describe('alone', () => {
  it('changes one kind, and leaves the seed', () => {
    const all = { ...NO_PERTURBATION, blurPx: 2, seed: 9 };
    expect(alone(all, 'rotateDegrees', 30)).toEqual({
      ...NO_PERTURBATION,
      rotateDegrees: 30,
      seed: 9,
    });
  });
});

describe('what is changed', () => {
  it('is nothing at the neutral values, whatever the seed', () => {
    expect(isNeutral({ ...NO_PERTURBATION, seed: 7 })).toBe(true);
    expect(changedKinds({ ...NO_PERTURBATION, blurPx: 1, jpegQuality: 50 })).toEqual([
      'blurPx',
      'jpegQuality',
    ]);
  });
});

describe('the text of a link', () => {
  const full = {
    rotateDegrees: -30,
    cropPercent: 80,
    brightnessPercent: 150,
    blurPx: 2.5,
    noiseLevels: 20,
    jpegQuality: 40,
    seed: 77,
  };

  it('goes there and back', () => {
    const text = formatPerturbation(full);
    expect(text).toBe('rotate:-30.crop:80.brightness:150.blur:2_5.noise:20.jpeg:40.seed:77');
    expect(parsePerturbation(text)).toEqual(full);
  });

  it('is empty where nothing is changed', () => {
    expect(formatPerturbation(NO_PERTURBATION)).toBe('');
    expect(parsePerturbation('')).toEqual(NO_PERTURBATION);
  });

  it.each(['turn:3', 'rotate:181', 'blur:0_3', 'rotate', 'rotate:3.', 'seed:-1', 'blur:1e3'])(
    'is refused where it says %s',
    (text) => {
      expect(parsePerturbation(text)).toBeNull();
    },
  );
});

it('a value is on its step and in its range', () => {
  expect(isValue('blurPx', 0.5)).toBe(true);
  expect(isValue('blurPx', 0.25)).toBe(false);
  expect(isValue('jpegQuality', 0)).toBe(false);
  expect(isValue('rotateDegrees', Number.NaN)).toBe(false);
});
