import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { EngineError } from '../../core/failure';
import type { Graph } from '../../core/layer';
import type { Executor, LoadOrder } from '../executor';
import { serveGroupedConv2d } from '../kernels/groupedConv2d.webgpu';
import { compileKernels } from '../webgpu/compileKernels';
import { machineOf } from '../webgpu/family';
import type { WebGpuHost } from '../webgpu/host';
import { loadOnWebGpu } from '../webgpu/loadOnWebGpu';
import { GPU_SPEED, Pacer } from '../webgpu/pacer';
import { Pipelines } from '../webgpu/pipelines';
import { promptly } from '../webgpu/promptly';
import type { WeightFormat } from '../weightFormat';
import type { Device, DeviceFacts } from './device';
import { Loss } from './loss';

/** How long to wait for the word that the device is lost, once something on it failed. */
const LOSS_TOLD_MS = 100;

/**
 * The device of tfjs's WebGPU backend: networks run on it with our own kernels and commands, tfjs's
 * tensors live on it too. Errors that WebGPU keeps to itself become errors here.
 */
export class WebGpuDevice implements Device {
  lost = false;
  readonly facts: DeviceFacts;
  private readonly backend: WebGPUBackend;
  private readonly loss: Loss;
  private readonly host: WebGpuHost;

  constructor(backend: WebGPUBackend, facts: DeviceFacts, vendor: string) {
    this.backend = backend;
    this.facts = facts;
    const { device } = backend;
    const machine = machineOf(facts.software ? 'software' : 'gpu', device, vendor);
    const pacer = new Pacer(facts.software ? 0 : GPU_SPEED);
    const hardware = !facts.software;
    this.host = { device, hardware, machine, pipelines: new Pipelines(device), pacer };
    serveGroupedConv2d(backend, this.host);
    this.loss = new Loss(device.lost, () => {
      this.lost = true;
    });
  }

  prepare(graph: Graph, signal: AbortSignal, weightFormat: WeightFormat): Promise<void> {
    return compileKernels(graph, this.hostOf(weightFormat), signal);
  }

  load(order: LoadOrder): Promise<Executor> {
    return loadOnWebGpu(order, this.hostOf(order.weightFormat ?? 'f32'));
  }

  private hostOf(weightFormat: WeightFormat): WebGpuHost {
    return { ...this.host, machine: { ...this.host.machine, weightFormat } };
  }

  /** A kernel that failed leaves zeros behind and throws nothing: error scopes tell. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    const { device } = this.backend;
    device.pushErrorScope('validation');
    device.pushErrorScope('out-of-memory');
    try {
      return await this.loss.before(work().catch((error) => this.explained(error)));
    } finally {
      const scopes = Promise.all([device.popErrorScope(), device.popErrorScope()]);
      const told = this.host.hardware ? promptly(scopes, device.queue) : scopes;
      const [shortage, fault] = await this.loss.before(told);
      this.raise(shortage, fault);
    }
  }

  dispose(): void {
    this.lost = true;
    tf.removeBackend('webgpu');
    this.backend.device.destroy();
  }

  /** What a lost device makes fail comes before the loss itself is told. */
  private async explained(error: unknown): Promise<never> {
    const told = new Promise((resolve) => setTimeout(resolve, LOSS_TOLD_MS));
    if (!(error instanceof EngineError)) await this.loss.before(told);
    throw error;
  }

  private raise(shortage: GPUError | null, fault: GPUError | null): void {
    if (shortage !== null) throw new EngineError('out-of-memory', { detail: shortage.message });
    if (fault !== null) throw new EngineError('internal', { detail: fault.message });
  }
}
