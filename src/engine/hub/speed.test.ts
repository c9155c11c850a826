import { expect, test } from 'vitest';
import { Speed } from './speed';

test('the speed is smoothed, and a pause is not part of it', () => {
  const speed = new Speed(0);
  speed.add(100, 100);
  expect(speed.bytesPerSecond).toBeNull();
  speed.add(900, 1000);
  expect(speed.bytesPerSecond).toBe(1000);
  speed.resume(60_000);
  speed.add(3000, 61_000);
  const now = speed.bytesPerSecond ?? 0;
  expect(now).toBeGreaterThan(1400);
  expect(now).toBeLessThan(1700);
});
