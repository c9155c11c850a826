import { describe, expect, test } from 'vitest';
import { EngineError } from '../core/failure';
import { type Openers, openBackend } from './backend';
import type { BackendName, BackendReason } from './backendInfo';
import { adapterKey, adapterName, isSoftware } from './backends/adapter';
import type { Device, NotOpened } from './backends/device';

const device = (name: BackendName): Device => ({
  facts: {
    name,
    adapter: null,
    software: false,
    simd: false,
    threads: 1,
    limits: { maxWeightBytes: 1, maxTensorBytes: 1 },
  },
  lost: false,
  prepare: () => Promise.resolve(),
  load: () => Promise.reject(new Error('nothing is loaded here')),
  guard: (work) => work(),
  dispose: () => undefined,
});
const not = (reason: BackendReason): Promise<NotOpened> => Promise.resolve({ reason });
const all: Openers = {
  webgpu: () => Promise.resolve(device('webgpu')),
  wasm: () => Promise.resolve(device('wasm')),
  cpu: () => Promise.resolve(device('cpu')),
};

describe('without a wish, the best that opens is taken, and the reason is why no better one was', () => {
  test.each<[string, Partial<Openers>, BackendName, BackendReason]>([
    ['a hardware adapter', {}, 'webgpu', 'hardware-adapter'],
    ['no WebGPU', { webgpu: () => not('no-webgpu') }, 'wasm', 'no-webgpu'],
    ['a software adapter', { webgpu: () => not('software-adapter') }, 'wasm', 'software-adapter'],
    [
      'neither WebGPU nor WASM',
      { webgpu: () => not('no-adapter'), wasm: () => not('wasm-failed') },
      'cpu',
      'wasm-failed',
    ],
  ])('%s', async (_, missing, name, reason) => {
    const { info } = await openBackend(null, { ...all, ...missing });
    expect([info.name, info.reason]).toEqual([name, reason]);
  });
});

test('nothing at all is no backend', async () => {
  const none: Openers = {
    webgpu: () => not('no-webgpu'),
    wasm: () => not('wasm-failed'),
    cpu: () => Promise.reject(new Error('no memory')),
  };
  await expect(openBackend(null, none)).rejects.toEqual(
    new EngineError('no-backend', { webgpu: 'no-webgpu', wasm: 'wasm-failed' }),
  );
});

test('a forced backend is taken, a software adapter too', async () => {
  const asked: boolean[] = [];
  const webgpu = (forced: boolean) => {
    asked.push(forced);
    return Promise.resolve(device('webgpu'));
  };
  const { info } = await openBackend('webgpu', { ...all, webgpu });
  expect(asked).toEqual([true]);
  expect(info.reason).toBe('forced');
  expect((await openBackend('cpu', all)).info.name).toBe('cpu');
});

test('a forced backend that is not there is an error, not another backend', async () => {
  const missing = { ...all, webgpu: () => not('no-adapter') };
  await expect(openBackend('webgpu', missing)).rejects.toMatchObject({
    failure: { code: 'backend-unavailable', params: { backend: 'webgpu', reason: 'no-adapter' } },
  });
});

test.each([
  [{ vendor: 'google', architecture: 'swiftshader' }, true],
  [{ vendor: 'mesa', description: 'llvmpipe (LLVM 15.0.7, 256 bits)' }, true],
  [{ vendor: 'apple', architecture: 'metal-3', isFallbackAdapter: true }, true],
  [{ vendor: 'apple', architecture: 'metal-3' }, false],
  [{ vendor: 'nvidia', architecture: 'ampere', isFallbackAdapter: false }, false],
  [{}, false],
])('%o is a software adapter: %s', (info, software) => {
  expect(isSoftware(info)).toBe(software);
});

test('an adapter is named as the browser names it, or not at all', () => {
  expect(adapterName({ vendor: 'intel', architecture: 'xe' })).toBe('intel xe');
  expect(adapterName({ vendor: 'intel' })).toBe('intel');
  expect(adapterName({})).toBeNull();
});

test('an adapter is told from another by all that the browser gives, which may be nothing', () => {
  expect(adapterKey({})).toBe(adapterKey({ vendor: '', description: '' }));
  const keys = [
    {},
    { vendor: 'nvidia' },
    { architecture: 'nvidia' },
    { vendor: 'nvidia', device: '0x2330' },
    { vendor: 'nvidia', description: 'H100' },
  ].map(adapterKey);
  expect(new Set(keys).size).toBe(keys.length);
});
