import { EngineError } from '../../core/failure';

/**
 * What is written is held up to four times on its way (here, in memory that both processes share, in
 * the device's process, in the driver's staging), and longer the larger the piece: small pieces, and
 * a wait for those before, keep that to a few MB. ResNeXt-101 64x4d took 60 MB more in one piece a layer.
 */
const SLICE_BYTES = 2 ** 19;
const MAX_UNDER_WAY_BYTES = 2 ** 22;

/** The buffers of one network on a device: made with memory shortage named, given back together. */
export class Buffers {
  private readonly device: GPUDevice;
  private readonly all: GPUBuffer[] = [];
  /** Written, and maybe not on the device yet. */
  private underWayBytes = 0;

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
  async filled(values: Float32Array | Uint16Array, layer: string): Promise<GPUBuffer> {
    const buffer = await this.make(Math.ceil(values.byteLength / 16) * 16, STORAGE, layer);
    const elements = SLICE_BYTES / values.BYTES_PER_ELEMENT;
    for (let at = 0; at < values.length; at += elements) {
      const slice = values.subarray(at, at + elements) as typeof values &
        ArrayBufferView<ArrayBuffer>;
      await this.roomFor(slice.byteLength);
      this.device.queue.writeBuffer(buffer, at * values.BYTES_PER_ELEMENT, slice);
    }
    return buffer;
  }

  /** Waits until the device has what was written before, where that and so many bytes are too much. */
  private async roomFor(bytes: number): Promise<void> {
    if (this.underWayBytes + bytes > MAX_UNDER_WAY_BYTES) {
      await this.device.queue.onSubmittedWorkDone();
      this.underWayBytes = 0;
    }
    this.underWayBytes += bytes;
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
