import { expect, test } from 'vitest';
import {
  elapsedAt,
  elapsedMs,
  FRESH_CLOCK,
  leavePlace,
  pauseClock,
  resetClock,
  startClock,
} from './clock';

test('a clock tells what the whole took and what each place took, and stands while it is paused', () => {
  let clock = startClock(FRESH_CLOCK, 1000);
  expect([elapsedMs(clock, 4000), elapsedAt(clock, 'a', 4000)]).toEqual([3000, 3000]);
  clock = leavePlace(clock, 'a', 4000);
  expect([elapsedMs(clock, 5000), elapsedAt(clock, 'b', 5000)]).toEqual([4000, 1000]);
  clock = pauseClock(clock, 'b', 6000);
  expect([elapsedMs(clock, 60_000), elapsedAt(clock, 'b', 60_000)]).toEqual([5000, 2000]);
  // What is gone through while it stands takes no time.
  clock = leavePlace(clock, 'b', 61_000);
  clock = startClock(clock, 70_000);
  // A place that is come back to goes on with what it had.
  expect([elapsedMs(clock, 71_000), elapsedAt(clock, 'a', 71_000)]).toEqual([6000, 4000]);
});

test('a clock that is reset begins at nothing and goes on if it went', () => {
  const going = resetClock(leavePlace(startClock(FRESH_CLOCK, 0), 'a', 500), 900);
  expect([elapsedMs(going, 1000), elapsedAt(going, 'a', 1000)]).toEqual([100, 100]);
  const standing = resetClock(pauseClock(startClock(FRESH_CLOCK, 0), 'a', 500), 900);
  expect(elapsedMs(standing, 1000)).toBe(0);
});

test('starting twice loses nothing, and a time of day that is set back takes nothing away', () => {
  const clock = startClock(startClock(FRESH_CLOCK, 100), 300);
  expect(elapsedMs(clock, 400)).toBe(300);
  expect(elapsedMs(clock, 50)).toBe(0);
  expect(elapsedAt(clock, 'constructor', 400)).toBe(300);
});
