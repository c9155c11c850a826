import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../../core/failure';
import type { Executor, LoadOrder } from '../executor';
import { loadOnTfjs } from '../tfjs/tfjsExecutor';
import type { Device, DeviceFacts } from './device';

/** Steps that are submitted together. */
const STEPS_PER_SUBMIT = 4;

/** tfjs's WebGPU backend as a device: errors that WebGPU keeps to itself become errors here. */
export class WebGpuDevice implements Device {
  lost = false;
  readonly facts: DeviceFacts;
  private readonly backend: WebGPUBackend;
  private readonly whenLost: Promise<never>;
  private steps = 0;
  private submitted: Promise<unknown> = Promise.resolve();

  constructor(backend: WebGPUBackend, facts: DeviceFacts) {
    this.backend = backend;
    this.facts = facts;
    this.whenLost = backend.device.lost.then(({ reason }) => {
      this.lost = true;
      throw new EngineError('device-lost', { reason: reason ?? 'unknown' });
    });
    // A loss between runs is no unhandled rejection: the next call opens a new device.
    this.whenLost.catch(() => undefined);
  }

  load(order: LoadOrder): Promise<Executor> {
    const upload = ({ dataId }: tf.Tensor) => this.backend.uploadToGPU(dataId);
    return loadOnTfjs(order, { backend: 'webgpu', upload, breathe: () => this.breathe() });
  }

  /** Submits every few steps and waits for the batch before: the GPU never idles, and little is queued. */
  private async breathe(): Promise<void> {
    this.steps += 1;
    if (this.steps % STEPS_PER_SUBMIT !== 0) return;
    const before = this.submitted;
    this.backend.ensureCommandEncoderReady();
    this.backend.endComputePassEncoder();
    this.backend.submitQueue();
    this.submitted = this.backend.queue.onSubmittedWorkDone();
    await Promise.race([before, this.whenLost]);
  }

  /** A kernel that failed leaves zeros behind and throws nothing: error scopes tell. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    const { device } = this.backend;
    device.pushErrorScope('validation');
    device.pushErrorScope('out-of-memory');
    try {
      return await Promise.race([work(), this.whenLost]);
    } finally {
      const [shortage, fault] = await Promise.race([
        Promise.all([device.popErrorScope(), device.popErrorScope()]),
        this.whenLost,
      ]);
      this.raise(shortage, fault);
    }
  }

  dispose(): void {
    this.lost = true;
    tf.removeBackend('webgpu');
    this.backend.device.destroy();
  }

  private raise(shortage: GPUError | null, fault: GPUError | null): void {
    if (shortage !== null) throw new EngineError('out-of-memory', { detail: shortage.message });
    if (fault !== null) throw new EngineError('internal', { detail: fault.message });
  }
}
