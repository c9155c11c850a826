import { MAX_WEIGHT_BYTES } from '../../core/runnable';
import { adapterInTime, adapterKey, adapterName, isSoftware } from './adapter';
import type { Device, DeviceFacts, NotOpened } from './device';

/** Limits that tfjs's kernels profit from; without asking, a device has the standard's minima. */
const WANTED_LIMITS = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
] as const;

/** The layers' own times, and weights as half floats. */
const WANTED_FEATURES = ['timestamp-query', 'shader-f16'] as const;

/**
 * Opens WebGPU with the adapter's own limits. A software adapter is refused unless it is forced:
 * the reason then says so, and WASM is faster.
 */
export async function openWebGpu(forced: boolean): Promise<Device | NotOpened> {
  const gpu: GPU | undefined = navigator.gpu;
  if (gpu === undefined) return { reason: 'no-webgpu' };
  try {
    const adapter = await requestAdapter(gpu, forced);
    if (adapter === null) return { reason: 'no-adapter' };
    const software = isSoftware(adapter.info);
    if (software && !forced) return { reason: 'software-adapter' };
    return await openAdapter(adapter, software);
  } catch (error) {
    return { reason: 'webgpu-failed', detail: String(error) };
  }
}

async function requestAdapter(gpu: GPU, forced: boolean): Promise<GPUAdapter | null> {
  const ask = () => gpu.requestAdapter({ powerPreference: 'high-performance' });
  // Another backend answers meanwhile: whoever wants to know waits for the adapter beside it.
  if (!forced) return ask();
  return (await adapterInTime(ask)) ?? gpu.requestAdapter({ forceFallbackAdapter: true });
}

async function openAdapter(adapter: GPUAdapter, software: boolean): Promise<Device> {
  // Whoever is refused above need not load tfjs.
  const [tf, { WebGPUBackend }, { WebGpuDevice }] = await Promise.all([
    import('@tensorflow/tfjs-core'),
    import('@tensorflow/tfjs-backend-webgpu'),
    import('./webGpuDevice'),
  ]);
  const requiredLimits = Object.fromEntries(
    WANTED_LIMITS.map((name) => [name, adapter.limits[name]]),
  );
  const requiredFeatures = WANTED_FEATURES.filter((name) => adapter.features.has(name));
  const gpuDevice = await adapter.requestDevice({
    requiredLimits,
    requiredFeatures,
  });
  const backend = new WebGPUBackend(gpuDevice, adapter.info);
  // tfjs registers a factory of its own that asks for the adapter again; ours knows it already.
  if (tf.findBackendFactory('webgpu') !== null) tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => backend);
  if (!(await tf.setBackend('webgpu'))) throw new Error('webgpu backend did not start');
  const { maxBufferSize, maxStorageBufferBindingSize } = gpuDevice.limits;
  const facts: DeviceFacts = {
    name: 'webgpu',
    adapter: adapterName(adapter.info),
    adapterKey: adapterKey(adapter.info),
    software,
    // The kernels for the processor read weights in 32 bits alone.
    halfWeights: !software && gpuDevice.features.has('shader-f16'),
    simd: false,
    threads: 1,
    limits: {
      // The standard has no limit on all buffers together: memory that is short shows on upload.
      maxWeightBytes: MAX_WEIGHT_BYTES,
      maxTensorBytes: Math.min(maxBufferSize, maxStorageBufferBindingSize),
    },
  };
  return new WebGpuDevice(backend, facts, adapter.info.vendor ?? '');
}
