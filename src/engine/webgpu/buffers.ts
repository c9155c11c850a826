import { EngineError } from '../../core/failure';

/** The buffers of one network on a device: made with memory shortage named, given back together. */
export class Buffers {
  private readonly device: GPUDevice;
  private readonly all: GPUBuffer[] = [];

  constructor(device: GPUDevice) {
    this.device = device;
  }

  /** A buffer; `layer` names what it is for where there is no room. Errors: `out-of-memory`. */
  async make(bytes: number, usage: GPUBufferUsageFlags, layer: string): Promise<GPUBuffer> {
    this.device.pushErrorScope('out-of-memory');
    const buffer = this.device.createBuffer({ size: Math.max(bytes, 16), usage });
    this.all.push(buffer);
    const shortage = await this.device.popErrorScope();
    if (shortage !== null) throw new EngineError('out-of-memory', { layer, bytes });
    return buffer;
  }

  /** A buffer that holds these numbers, padded to whole vectors of four. */
  async filled(values: Float32Array, layer: string): Promise<GPUBuffer> {
    const buffer = await this.make(paddedBytes(values.length), STORAGE, layer);
    this.device.queue.writeBuffer(buffer, 0, values as Float32Array<ArrayBuffer>);
    return buffer;
  }

  destroy(): void {
    for (const buffer of this.all.splice(0)) buffer.destroy();
  }
}

/** Of buffers that kernels read and write, and that are written from here and read back. */
export const STORAGE = 0x0080 | 0x0008 | 0x0004;

/** Bytes of so many float32 in whole vectors of four. */
export function paddedBytes(elements: number): number {
  return Math.ceil(elements / 4) * 16;
}
