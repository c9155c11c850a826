import { expect, test } from 'vitest';
import { pipeline } from './pipeline';

const settled = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** A pipeline of so many items whose second stage ends by hand. */
function running(count: number) {
  const abort = new AbortController();
  const prepared: number[] = [];
  const begun: number[] = [];
  const ends = new Map<number, { finish(): void; fail(error: Error): void }>();
  const aborted: number[] = [];
  const items = Array.from({ length: count }, (_, at) => at);
  const result = pipeline(items, {
    prepare: async (item) => {
      prepared.push(item);
      return item;
    },
    carryOut: (item, _, signal) =>
      new Promise<void>((resolve, reject) => {
        begun.push(item);
        signal.addEventListener('abort', () => {
          aborted.push(item);
          reject(new Error('aborted'));
        });
        ends.set(item, { finish: resolve, fail: reject });
      }),
    signal: abort.signal,
    inFlight: 4,
  });
  result.catch(() => undefined);
  return { abort, prepared, begun, ends, aborted, result };
}

test('the next items wait where the last is under way, and few are prepared ahead', async () => {
  const { prepared, begun, ends, result } = running(9);
  await settled();
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(prepared).toEqual([0, 1, 2, 3, 4, 5]);
  ends.get(0)?.finish();
  await settled();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(prepared).toEqual([0, 1, 2, 3, 4, 5, 6]);
  for (let item = 1; item < 9; item += 1) {
    ends.get(item)?.finish();
    await settled();
  }
  await result;
  expect(begun).toHaveLength(9);
});

test('what fails ends it, and what is under way then is aborted', async () => {
  const { begun, ends, aborted, result } = running(9);
  await settled();
  ends.get(0)?.fail(new Error('no more memory'));
  await expect(result).rejects.toThrow('no more memory');
  expect(aborted).toContain(1);
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('a cancel ends all that are under way', async () => {
  const { abort, aborted, begun, result } = running(9);
  await settled();
  abort.abort();
  await expect(result).rejects.toThrow();
  expect(aborted).toEqual([0, 1, 2, 3]);
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('nothing to do is done', async () => {
  await running(0).result;
});
