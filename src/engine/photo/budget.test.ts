import { expect, test } from 'vitest';
import { Budget } from './budget';

const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** Work of the costs given, which ends by hand; `begun` has the places of what has begun. */
function spending(limit: number, costs: readonly number[]) {
  const budget = new Budget(limit);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const fails: (() => void)[] = [];
  const all = costs.map((cost, at) =>
    budget.spend(cost, () => {
      begun.push(at);
      return new Promise<number>((resolve, reject) => {
        ends[at] = () => resolve(at);
        fails[at] = () => reject(new Error(`work ${at}`));
      });
    }),
  );
  return { begun, ends, fails, all };
}

test('work begins in its order, as much together as the limit has room for', async () => {
  const { begun, ends, all } = spending(10, [4, 6, 1, 1]);
  await settled();
  expect(begun).toEqual([0, 1]);
  ends[0]?.();
  await settled();
  expect(begun).toEqual([0, 1, 2, 3]);
  for (const end of ends) end();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

test('what costs more than the limit goes alone, and none overtakes it', async () => {
  const { begun, ends } = spending(10, [1, 99, 1]);
  await settled();
  expect(begun).toEqual([0]);
  ends[0]?.();
  await settled();
  expect(begun).toEqual([0, 1]);
  ends[1]?.();
  await settled();
  expect(begun).toEqual([0, 1, 2]);
});

test('work that fails gives its room back', async () => {
  const { begun, fails, all } = spending(10, [10, 10]);
  await settled();
  fails[0]?.();
  await expect(all[0]).rejects.toThrow('work 0');
  await settled();
  expect(begun).toEqual([0, 1]);
});
