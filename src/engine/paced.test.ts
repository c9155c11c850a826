import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace, paced } from './paced';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('of a file that comes in a hundred pieces in a second, about ten are told, the first and the last among them', () => {
  const told: number[] = [];
  const onBytes = paced((done, total) => told.push(done / total));
  for (let piece = 1; piece <= 100; piece += 1) {
    onBytes(piece, 100);
    vi.advanceTimersByTime(10);
  }
  expect(told).toHaveLength(11);
  expect(told[0]).toBe(0.01);
  expect(told.at(-1)).toBe(1);
});

test('where the pieces stop coming, the last that came is told, once', () => {
  const told: number[] = [];
  const onBytes = paced((done) => told.push(done));
  for (const done of [1, 2, 3]) onBytes(done, 100);
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(told).toEqual([1, 3]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([1, 3]);
});

test('nothing older is told after the end, nor anything after a stop', () => {
  const told: number[] = [];
  const onBytes = paced((done) => told.push(done));
  for (const done of [1, 2, 100]) onBytes(done, 100);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([1, 100]);
  const pace = new Pace<string>((word) => told.push(word.length));
  pace.say('a');
  pace.say('bb');
  pace.stop();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([1, 100, 1]);
});
