import { expect, test } from 'vitest';
import { calibration } from './calibration';

const CONFIDENCES = [0.95, 0.9, 0.85, 0.8, 0.72, 0.66, 0.55, 0.51, 0.4, 0.35];
const RIGHT = [1, 1, 0, 1, 1, 0, 1, 0, 0, 1];
const answers = CONFIDENCES.map((confidence, at) => ({ confidence, isRight: RIGHT[at] === 1 }));

// The same ten answers binned and summed in Python.
test('bins and the expected error are those that Python computes', () => {
  const { bins, ece } = calibration(answers);
  expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 2, 0, 2, 1, 2, 2, 1]);
  expect(bins[3]?.accuracy).toBe(0.5);
  expect(bins[3]?.confidence).toBeCloseTo(0.375, 12);
  expect(bins[7]?.accuracy).toBe(1);
  expect(bins[7]?.confidence).toBeCloseTo(0.76, 12);
  expect(bins[0]).toEqual({ from: 0, to: 0.1, count: 0, accuracy: null, confidence: null });
  expect(ece).toBeCloseTo(0.225, 12);
});

test('certain and right is no error, certain and wrong a whole one', () => {
  expect(calibration([{ confidence: 1, isRight: true }]).ece).toBe(0);
  expect(calibration([{ confidence: 1, isRight: false }]).ece).toBe(1);
  expect(calibration([{ confidence: 0, isRight: false }]).bins[0]?.count).toBe(1);
});

test('of no answers there is no error to tell', () => {
  expect(calibration([]).ece).toBeNull();
});
