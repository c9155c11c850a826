import { expect, test } from 'vitest';
import { type JudgedAnswer, networkSummary, pairSummary } from './summary';

const answer = (
  classIndex: number,
  probability: number,
  label: number | null = null,
): JudgedAnswer => ({
  top: [
    [classIndex, probability],
    [(classIndex + 1) % 3, 1 - probability],
  ],
  label,
});

test('accuracy is of photos with a label, confidence of all', () => {
  const summary = networkSummary([
    answer(0, 0.9, 0),
    answer(1, 0.6, 2),
    answer(2, 0.7, 1),
    answer(2, 0.8),
    null,
  ]);
  expect(summary.answered).toBe(4);
  expect(summary.top1).toMatchObject({ hits: 1, total: 3 });
  expect(summary.top5).toMatchObject({ hits: 2, total: 3 });
  expect(summary.confidence).toBeCloseTo(0.75, 12);
  expect(summary.confusion).toMatchObject({ total: 3, same: 1 });
  expect(summary.confusion.cells).toContainEqual({ row: 2, column: 1, count: 1 });
  // Three bins of one answer: (|1 - 0.9| + |0 - 0.6| + |0 - 0.7|) / 3.
  expect(summary.calibration.ece).toBeCloseTo(1.4 / 3, 12);
});

test('two networks agree where their likeliest classes are the same', () => {
  const a = [answer(0, 0.9, 0), answer(1, 0.9, 1), answer(2, 0.9, 0), answer(1, 0.9), null];
  const b = [answer(0, 0.5, 0), answer(2, 0.5, 1), answer(2, 0.5, 0), answer(1, 0.5), answer(0, 1)];
  const pair = pairSummary(a, b, true);
  expect(pair.agreement).toMatchObject({ total: 4, same: 3 });
  expect(pair.mcNemar).toMatchObject({ b: 1, c: 0, p: 1 });
  expect(pair).toMatchObject({ bothRight: 1, bothWrong: 1 });
});

test('of other classes no agreement is told, and without labels no test', () => {
  const pair = pairSummary([answer(0, 0.9)], [answer(0, 0.9)], false);
  expect(pair).toMatchObject({ agreement: null, kappa: null, mcNemar: null });
});
