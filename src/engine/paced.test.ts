import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced } from './paced';

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
