import { expect, test, vi } from 'vitest';
import { createOwnEngine } from './ownEngine';

test('an engine of one’s own makes its worker at its first call, and ends it', () => {
  const worker = { postMessage: vi.fn(), addEventListener: vi.fn(), terminate: vi.fn() };
  const { engine, end } = createOwnEngine(() => worker);
  expect(worker.addEventListener).not.toHaveBeenCalled();
  void engine.backends();
  expect(worker.postMessage).toHaveBeenCalledTimes(1);
  end();
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});

test('one that was never asked for anything has nothing to end', () => {
  const makeWorker = vi.fn();
  createOwnEngine(makeWorker).end();
  expect(makeWorker).not.toHaveBeenCalled();
});
