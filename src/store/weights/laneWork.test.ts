import { expect, test } from 'vitest';
import type { LaneId } from '../lanes';
import { type LaneWork, laneWork } from './laneWork';

function slots() {
  type Work = (LaneWork<number> & { readonly name: string }) | null;
  let now: Record<LaneId, Work> = { a: null, b: null };
  const shown = () => now;
  const show = (id: LaneId, work: Work) => {
    now = { ...now, [id]: work };
  };
  const swap = () => {
    now = { a: now.b, b: now.a };
  };
  return { shown, show, swap };
}

test('work is shown with how far it is until it ends', async () => {
  const place = slots();
  const seen: unknown[] = [];
  const value = await laneWork(place, 'a', { name: 'one' }, async ({ onProgress }) => {
    seen.push(place.shown().a?.progress);
    onProgress(5);
    seen.push(place.shown().a?.progress, place.shown().a?.name);
    return 7;
  });
  expect(value).toBe(7);
  expect(seen).toEqual([null, 5, 'one']);
  expect(place.shown().a).toBeNull();
});

test('a cancel is the last word, also when the work is done already', async () => {
  const place = slots();
  const working = laneWork(place, 'a', { name: 'one' }, async () => {
    place.shown().a?.cancel();
    return 7;
  });
  await expect(working).rejects.toThrow('cancelled');
  expect(place.shown().a).toBeNull();
});

test('the next gives up the one before, which shows nothing any more', async () => {
  const place = slots();
  let tell: (progress: number) => void = () => undefined;
  let end: () => void = () => undefined;
  const first = laneWork(place, 'a', { name: 'one' }, ({ onProgress }) => {
    tell = onProgress;
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  const second = laneWork(place, 'a', { name: 'two' }, async () => {
    tell(5);
    end();
    await expect(first).rejects.toThrow('cancelled');
    return place.shown().a;
  });
  expect(await second).toMatchObject({ name: 'two', progress: null });
});

test('work goes on where a swap has moved it, and ends there', async () => {
  const place = slots();
  const seen: unknown[] = [];
  await laneWork(place, 'a', { name: 'one' }, async ({ onProgress }) => {
    place.swap();
    onProgress(5);
    seen.push(place.shown().a, place.shown().b?.progress);
  });
  expect(seen).toEqual([null, 5]);
  expect(place.shown()).toEqual({ a: null, b: null });
});
