import { describe, expect, test, vi } from 'vitest';
import { promptly } from './promptly';

/** A queue that is looked at by submissions alone, as a browser's between its own looks. */
function queueDoneAfter(looks: number) {
  let done: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => {
    done = resolve;
  });
  let seen = 0;
  const submit = vi.fn((commands: Iterable<GPUCommandBuffer>) => {
    expect([...commands]).toEqual([]);
    seen += 1;
    if (seen === looks) done();
  });
  return { wanted, queue: { submit } as unknown as GPUQueue, submit };
}

describe('promptly', () => {
  test('makes the browser look until what is wanted is there, and no longer', async () => {
    const { wanted, queue, submit } = queueDoneAfter(5);
    await promptly(wanted, queue, 0);
    expect(submit).toHaveBeenCalledTimes(5);
    await new Promise((resolve) => setTimeout(resolve));
    expect(submit).toHaveBeenCalledTimes(5);
  });

  test('goes on looking, less often, when it takes long', async () => {
    const { wanted, queue, submit } = queueDoneAfter(Number.POSITIVE_INFINITY);
    const took = new Promise<string>((resolve) => setTimeout(() => resolve('there'), 60));
    expect(await promptly(took, queue, 1)).toBe('there');
    expect(submit.mock.calls.length).toBeGreaterThan(5);
    expect(submit.mock.calls.length).toBeLessThan(60);
    void wanted;
  });

  test('what fails, fails, and is not looked for any more', async () => {
    const { queue, submit } = queueDoneAfter(Number.POSITIVE_INFINITY);
    const failing = new Promise<void>((_, reject) =>
      setTimeout(() => reject(new Error('lost')), 5),
    );
    await expect(promptly(failing, queue, 0)).rejects.toThrow('lost');
    const looks = submit.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(submit).toHaveBeenCalledTimes(looks);
  });
});
