import { expect, test } from 'vitest';
import { type ThreadOrder, TICKET } from './control';
import { KERNELS, type Kernel } from './kernels';
import type { Started } from './team';
import { startTeam, type ThreadWorker } from './threadTeam';

const LIMITS = { startMs: 20, stallMs: 20 };
const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
/** The module of no code at all. */
const module = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));

/** Counts how often each unit is done, in place of computing. */
function counting(units: number): { counts: number[]; kernels: Kernel[] } {
  const counts = new Array<number>(units).fill(0);
  const kernel: Kernel = (_, from, to) => {
    for (let unit = from; unit < to; unit += 1) counts[unit] = (counts[unit] ?? 0) + 1;
  };
  return { counts, kernels: KERNELS.map(() => kernel) };
}

/** A worker that reports or not, and hands over what it was given. */
class FakeWorker implements ThreadWorker {
  onmessage: ThreadWorker['onmessage'] = null;
  onerror: ThreadWorker['onerror'] = null;
  ended = false;
  order: ThreadOrder | null = null;
  private readonly reports: boolean;

  constructor(reports: boolean) {
    this.reports = reports;
  }

  postMessage(order: ThreadOrder): void {
    this.order = order;
    if (this.reports) queueMicrotask(() => this.onmessage?.(new MessageEvent('message')));
  }

  terminate(): void {
    this.ended = true;
  }
}

const dispatch = (units: number): Started => ({ kernel: 'convolve', address: 64, units, chunk: 3 });

test('threads that never report are done without', async () => {
  const { counts, kernels } = counting(10);
  const worker = new FakeWorker(false);
  const team = await startTeam({ module, memory, kernels, spawn: () => worker }, 1, LIMITS);
  expect(team.threads).toBe(1);
  expect(worker.ended).toBe(true);
  team.run([dispatch(10)]);
  expect(counts.every((count) => count === 1)).toBe(true);
});

test('a worker that can not even be made is done without', async () => {
  const { counts, kernels } = counting(10);
  const spawn = () => {
    throw new Error('the policy forbids it');
  };
  const team = await startTeam({ module, memory, kernels, spawn }, 3, LIMITS);
  expect(team.threads).toBe(1);
  team.run([dispatch(10)]);
  expect(counts.every((count) => count === 1)).toBe(true);
});

test('each unit is done once, whoever does it', async () => {
  const { counts, kernels } = counting(100);
  const spawn = () => new FakeWorker(true);
  const team = await startTeam({ module, memory, kernels, spawn }, 2, LIMITS);
  expect(team.threads).toBe(3);
  team.run([dispatch(100), dispatch(2), dispatch(100)]);
  expect(counts.slice(0, 2)).toEqual([3, 3]);
  expect(counts.slice(2).every((count) => count === 2)).toBe(true);
  team.dispose();
});

test('what a thread took before it died is done again, by one thread from then on', async () => {
  const { counts, kernels } = counting(12);
  const worker = new FakeWorker(true);
  // The thread takes a part as soon as there is one, and is never heard of again.
  const dying: Kernel = (p, from, to) => {
    const control = worker.order?.control;
    if (from === 0 && control !== undefined && !worker.ended) Atomics.add(control, TICKET, 1);
    kernels[0]?.(p, from, to);
  };
  const team = await startTeam(
    { module, memory, kernels: KERNELS.map(() => dying), spawn: () => worker },
    1,
    LIMITS,
  );
  team.run([dispatch(12)]);
  expect(worker.ended).toBe(true);
  expect(counts.every((count) => count >= 1)).toBe(true);
  const before = counts[0] ?? 0;
  team.run([dispatch(12)]);
  expect(counts[0]).toBe(before + 1);
});
