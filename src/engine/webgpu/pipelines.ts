import type { Kernel } from './kernel';

/** The compute pipelines of a device, each compiled once: its key is the whole code. */
export class Pipelines {
  private readonly device: GPUDevice;
  private readonly compiled = new Map<string, GPUComputePipeline>();
  private readonly compiling = new Map<string, Promise<GPUComputePipeline>>();
  private readonly layouts = new Map<number, GPUBindGroupLayout>();

  constructor(device: GPUDevice) {
    this.device = device;
  }

  /** A kernel's pipeline, compiled off the thread. */
  ready(kernel: Kernel): Promise<GPUComputePipeline> {
    const known = this.compiling.get(kernel.code);
    if (known !== undefined) return known;
    const compiling = this.device
      .createComputePipelineAsync(this.descriptor(kernel))
      .then((pipeline) => {
        this.compiled.set(kernel.code, pipeline);
        return pipeline;
      });
    this.compiling.set(kernel.code, compiling);
    // What failed is tried again by whoever asks the next time.
    compiling.catch(() => this.compiling.delete(kernel.code));
    return compiling;
  }

  /** A kernel's pipeline, now: the thread waits where it is not there yet. */
  now(kernel: Kernel): GPUComputePipeline {
    const known = this.compiled.get(kernel.code);
    if (known !== undefined) return known;
    const pipeline = this.device.createComputePipeline(this.descriptor(kernel));
    this.compiled.set(kernel.code, pipeline);
    this.compiling.set(kernel.code, Promise.resolve(pipeline));
    return pipeline;
  }

  /** The bind group layout of all kernels with so many inputs. */
  layout(inputs: number): GPUBindGroupLayout {
    const known = this.layouts.get(inputs);
    if (known !== undefined) return known;
    const entry = (binding: number, type: GPUBufferBindingType): GPUBindGroupLayoutEntry => ({
      binding,
      visibility: GPUShaderStage.COMPUTE,
      buffer: { type },
    });
    const read = Array.from({ length: inputs }, (_, at) => entry(at + 1, 'read-only-storage'));
    const layout = this.device.createBindGroupLayout({
      entries: [entry(0, 'uniform'), ...read, entry(inputs + 1, 'storage')],
    });
    this.layouts.set(inputs, layout);
    return layout;
  }

  private descriptor({ code, inputs }: Kernel): GPUComputePipelineDescriptor {
    return {
      layout: this.device.createPipelineLayout({ bindGroupLayouts: [this.layout(inputs)] }),
      compute: { module: this.device.createShaderModule({ code }), entryPoint: 'main' },
    };
  }
}
