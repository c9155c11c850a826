import type { Page, Worker } from 'playwright/test';

/** What a worker's script makes and destroys, counted by what `countedWorker` puts before it. */
interface Counted {
  readonly buffers: Set<GPUBuffer>;
  readonly memories: WebAssembly.Memory[];
  devices: number;
  device: GPUDevice | null;
}

interface CountedScope {
  readonly counted: Counted;
  /** tfjs keeps its engine here, in whatever module it was loaded. */
  readonly _tfengine?: { memory(): { numTensors: number; numBytes: number } };
}

/** What is alive in the engine's worker beside its script's heap. */
export interface Alive {
  readonly gpuDevices: number;
  readonly gpuBuffers: number;
  readonly tensors: number;
  readonly tensorBytes: number;
  readonly wasmBytes: number;
}

/**
 * Opens an address and returns the engine's worker, in which GPU objects and WebAssembly's memories are
 * counted before any is made.
 */
export async function countedWorker(page: Page, address: string): Promise<Worker> {
  const before = `(${count})();`;
  await page.route('**/engine.worker*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: before + (await response.text()) });
  });
  const waiting = page.waitForEvent('worker', (worker) => worker.url().includes('engine.worker'));
  await page.goto(address);
  return waiting;
}

/** Runs in the worker, so it may use nothing of this file. */
function count(): void {
  const counted: Counted = { buffers: new Set(), memories: [], devices: 0, device: null };
  Object.assign(self, { counted });
  WebAssembly.Memory = class extends WebAssembly.Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      counted.memories.push(this);
    }
  };
  if (!('GPUAdapter' in self)) return;
  const { requestDevice } = GPUAdapter.prototype;
  GPUAdapter.prototype.requestDevice = async function (...args) {
    const device = await requestDevice.apply(this, args);
    counted.devices += 1;
    counted.device = device;
    return device;
  };
  const { createBuffer } = GPUDevice.prototype;
  GPUDevice.prototype.createBuffer = function (descriptor) {
    const buffer = createBuffer.call(this, descriptor);
    counted.buffers.add(buffer);
    return buffer;
  };
  const { destroy } = GPUBuffer.prototype;
  GPUBuffer.prototype.destroy = function () {
    counted.buffers.delete(this);
    return destroy.call(this);
  };
}

export function aliveIn(worker: Worker): Promise<Alive> {
  return worker.evaluate(() => {
    const { counted, _tfengine } = self as unknown as CountedScope;
    const { numTensors = 0, numBytes = 0 } = _tfengine?.memory() ?? {};
    return {
      gpuDevices: counted.devices,
      gpuBuffers: counted.buffers.size,
      tensors: numTensors,
      tensorBytes: numBytes,
      wasmBytes: counted.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    };
  });
}

/** Destroys the device in use. */
export function loseDevice(worker: Worker): Promise<void> {
  return worker.evaluate(async () => {
    const { device } = (self as unknown as CountedScope).counted;
    device?.destroy();
    await device?.lost;
  });
}
