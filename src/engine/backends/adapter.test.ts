import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { adapterInTime } from './adapter';
import { openWebGpu } from './webgpu';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ADAPTER = { info: { vendor: 'google' } } as GPUAdapter;

/** A browser whose adapter is there from some moment on. */
function browser(readyMs: number) {
  const startMs = performance.now();
  return vi.fn(async () => (performance.now() - startMs < readyMs ? null : ADAPTER));
}

test('an adapter that is there at once is asked for once', async () => {
  const ask = browser(0);
  expect(await adapterInTime(ask)).toBe(ADAPTER);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('an adapter that turns up a second after the start of the browser is found', async () => {
  const found = adapterInTime(browser(1000));
  await vi.advanceTimersByTimeAsync(1100);
  expect(await found).toBe(ADAPTER);
});

test('none in two seconds is none, and is not asked for any more', async () => {
  const ask = browser(60_000);
  const found = adapterInTime(ask);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await found).toBeNull();
  const asked = ask.mock.calls.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ask).toHaveBeenCalledTimes(asked);
});

test('WebGPU that nobody forces says at once that there is no adapter: another backend answers meanwhile', async () => {
  const requestAdapter = browser(1000);
  vi.stubGlobal('navigator', { gpu: { requestAdapter } });
  expect(await openWebGpu(false)).toEqual({ reason: 'no-adapter' });
  expect(requestAdapter).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await openWebGpu(false)).toEqual({ reason: 'software-adapter' });
});
