import { expect, test } from 'vitest';
import { changesOf, rankedClass, rankedPaths } from './changes';

const logits = (...values: number[]) => Float32Array.from(values);

test('of a few classes all are told, the likeliest before first, with both probabilities', () => {
  const rows = changesOf(logits(0, Math.log(3)), logits(0, 0));
  expect(rows.map(({ index }) => index)).toEqual([1, 0]);
  expect(rows[0]?.probability).toBeCloseTo(0.75, 6);
  expect(rows[0]?.after?.probability).toBeCloseTo(0.5, 6);
  expect(rows[1]?.after).toEqual({ logit: 0, probability: 0.5 });
});

test('of many, the five likeliest before and those of after', () => {
  const before = Float32Array.from({ length: 20 }, (_, index) => -index);
  const after = before.map((value, index) => (index === 19 ? 9 : value));
  expect(changesOf(before, null).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  expect(changesOf(before, after).map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 19]);
  expect(changesOf(before, null)[0]?.after).toBeNull();
});

test('paths are ranked by how far the answer of the whole network moves, whichever way', () => {
  const ranking = { plain: logits(2, 0), paths: [logits(1.9, 0), logits(0, 0), logits(4, 3.5)] };
  expect(rankedClass(ranking)).toBe(0);
  const byShare = rankedPaths(ranking, 'probability');
  expect(byShare.map(({ path }) => path)).toEqual([1, 2, 0]);
  expect(byShare[0]?.probabilityChange).toBeCloseTo(0.5 - 1 / (1 + Math.exp(-2)), 6);
  const byLogit = rankedPaths(ranking, 'logit');
  expect(byLogit.map(({ logitChange }) => Math.round(logitChange * 10) / 10)).toEqual([
    -2, 2, -0.1,
  ]);
});
