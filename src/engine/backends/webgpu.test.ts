import { afterEach, expect, test, vi } from 'vitest';
import { openWebGpu } from './webgpu';

const SOFTWARE = { info: { vendor: 'google', architecture: 'swiftshader' } };

/** A browser whose requests for an adapter are answered so, one after the other. */
function answers(...adapters: unknown[]) {
  const requestAdapter = vi.fn(() => Promise.resolve(adapters.shift() ?? null));
  vi.stubGlobal('navigator', { gpu: { requestAdapter } });
  vi.useFakeTimers();
  return requestAdapter;
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('an adapter that is there only after a moment is found', async () => {
  answers(null, SOFTWARE);
  const opened = openWebGpu(false);
  await vi.runAllTimersAsync();
  expect(await opened).toEqual({ reason: 'software-adapter' });
});

test('where there is none after two requests, there is none', async () => {
  const requestAdapter = answers(null, null);
  const opened = openWebGpu(false);
  await vi.runAllTimersAsync();
  expect(await opened).toEqual({ reason: 'no-adapter' });
  expect(requestAdapter).toHaveBeenCalledTimes(2);
});

test('an adapter that is there is not asked for again', async () => {
  const requestAdapter = answers(SOFTWARE);
  expect(await openWebGpu(false)).toEqual({ reason: 'software-adapter' });
  expect(requestAdapter).toHaveBeenCalledTimes(1);
});
