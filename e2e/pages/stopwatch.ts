/** Dispatches that are encoded one after the other, and what the device's clock says of them. */
export type Encode = (pass: GPUComputePassEncoder) => void;

/** Times passes by the device's own clock. */
export class Stopwatch {
  private readonly device: GPUDevice;
  private readonly queries: GPUQuerySet;
  private readonly resolved: GPUBuffer;
  private readonly staging: GPUBuffer;

  /** Throws where the device has no clock. */
  constructor(device: GPUDevice) {
    this.device = device;
    this.queries = device.createQuerySet({ type: 'timestamp', count: 2 });
    const { QUERY_RESOLVE, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage;
    this.resolved = device.createBuffer({ size: 16, usage: QUERY_RESOLVE | COPY_SRC });
    this.staging = device.createBuffer({ size: 16, usage: MAP_READ | COPY_DST });
  }

  /** How long a pass takes on the device, microseconds. */
  async time(encode: Encode): Promise<number> {
    const encoder = this.device.createCommandEncoder();
    const pass = encoder.beginComputePass({
      timestampWrites: {
        querySet: this.queries,
        beginningOfPassWriteIndex: 0,
        endOfPassWriteIndex: 1,
      },
    });
    encode(pass);
    pass.end();
    encoder.resolveQuerySet(this.queries, 0, 2, this.resolved, 0);
    encoder.copyBufferToBuffer(this.resolved, 0, this.staging, 0, 16);
    this.device.queue.submit([encoder.finish()]);
    await this.staging.mapAsync(GPUMapMode.READ);
    const [begin = 0n, end = 0n] = new BigInt64Array(this.staging.getMappedRange().slice(0));
    this.staging.unmap();
    return Number(end - begin) / 1000;
  }

  destroy(): void {
    this.queries.destroy();
    this.resolved.destroy();
    this.staging.destroy();
  }
}
