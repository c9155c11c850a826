import { expect, test } from 'vitest';
import { type LaneWork, laneWork } from './laneWork';

function slot() {
  let now: (LaneWork<number> & { readonly name: string }) | null = null;
  const shown = () => now;
  const show = (work: typeof now) => {
    now = work;
  };
  return { shown, show };
}

test('work is shown with how far it is until it ends', async () => {
  const place = slot();
  const seen: unknown[] = [];
  const value = await laneWork(place, { name: 'one' }, async ({ onProgress }) => {
    seen.push(place.shown()?.progress);
    onProgress(5);
    seen.push(place.shown()?.progress, place.shown()?.name);
    return 7;
  });
  expect(value).toBe(7);
  expect(seen).toEqual([null, 5, 'one']);
  expect(place.shown()).toBeNull();
});

test('a cancel is the last word, also when the work is done already', async () => {
  const place = slot();
  const working = laneWork(place, { name: 'one' }, async () => {
    place.shown()?.cancel();
    return 7;
  });
  await expect(working).rejects.toThrow('cancelled');
  expect(place.shown()).toBeNull();
});

test('the next gives up the one before, which shows nothing any more', async () => {
  const place = slot();
  let tell: (progress: number) => void = () => undefined;
  let end: () => void = () => undefined;
  const first = laneWork(place, { name: 'one' }, ({ onProgress }) => {
    tell = onProgress;
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  const second = laneWork(place, { name: 'two' }, async () => {
    tell(5);
    end();
    await expect(first).rejects.toThrow('cancelled');
    return place.shown();
  });
  expect(await second).toMatchObject({ name: 'two', progress: null });
});
