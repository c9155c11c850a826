/** Begin and end of a step. */
const STAMPS = 2;
const STAMP_BYTES = 8;
/** More steps than this have no query set: the standard ends one at 4096 queries. */
export const MAX_TIMED_STEPS = 4096 / STAMPS;

/** Reads the device's own clock around each step's compute pass. */
export class StepTimer {
  private readonly queries: GPUQuerySet;
  private readonly resolved: GPUBuffer;
  private readonly staging: GPUBuffer;
  private readonly steps: number;

  constructor(device: GPUDevice, steps: number) {
    const size = steps * STAMPS * STAMP_BYTES;
    this.steps = steps;
    this.queries = device.createQuerySet({ type: 'timestamp', count: steps * STAMPS });
    this.resolved = device.createBuffer({
      size,
      usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC,
    });
    this.staging = device.createBuffer({
      size,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
  }

  /** What the pass of a step is begun with. */
  around(step: number): GPUComputePassDescriptor {
    return {
      timestampWrites: {
        querySet: this.queries,
        beginningOfPassWriteIndex: step * STAMPS,
        endOfPassWriteIndex: step * STAMPS + 1,
      },
    };
  }

  /** Ends the encoding of a run. */
  resolve(encoder: GPUCommandEncoder): void {
    encoder.resolveQuerySet(this.queries, 0, this.steps * STAMPS, this.resolved, 0);
    encoder.copyBufferToBuffer(this.resolved, 0, this.staging, 0, this.staging.size);
  }

  /** Time of each step, ms. */
  async read(): Promise<number[]> {
    await this.staging.mapAsync(GPUMapMode.READ);
    const stamps = new BigInt64Array(this.staging.getMappedRange().slice(0));
    this.staging.unmap();
    return Array.from({ length: this.steps }, (_, step) => {
      const elapsedNs = (stamps[step * STAMPS + 1] ?? 0n) - (stamps[step * STAMPS] ?? 0n);
      // A device may reset its clock between two passes.
      return Math.max(0, Number(elapsedNs) / 1e6);
    });
  }

  destroy(): void {
    this.queries.destroy();
    this.resolved.destroy();
    this.staging.destroy();
  }
}
