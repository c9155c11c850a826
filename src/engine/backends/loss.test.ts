import { expect, test } from 'vitest';
import { Loss } from './loss';

/** A device's promise of its loss, and what loses it. */
function losable() {
  let lose: () => void = () => undefined;
  const promise = new Promise<GPUDeviceLostInfo>((resolve) => {
    lose = () => resolve({ reason: 'destroyed', message: '' } as GPUDeviceLostInfo);
  });
  return { promise, lose };
}

const LOST = { failure: { code: 'device-lost', params: { reason: 'destroyed' } } };
const never = new Promise<never>(() => undefined);

test('work that ends before the loss ends as it does', async () => {
  const { promise, lose } = losable();
  const loss = new Loss(promise, () => undefined);
  expect(await loss.before(Promise.resolve(1))).toBe(1);
  await expect(loss.before(Promise.reject(new Error('own')))).rejects.toThrow('own');
  lose();
});

test('all that is under way fails with the loss, and so does what begins after it', async () => {
  const { promise, lose } = losable();
  const told: string[] = [];
  const loss = new Loss(promise, () => told.push('lost'));
  const both = [loss.before(never), loss.before(never)];
  lose();
  for (const each of both) await expect(each).rejects.toMatchObject(LOST);
  await expect(loss.before(never)).rejects.toMatchObject(LOST);
  expect(told).toEqual(['lost']);
});
