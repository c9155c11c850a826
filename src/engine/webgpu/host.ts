import type { Machine } from './family';
import type { Pacer } from './pacer';
import type { Pipelines } from './pipelines';

/** A WebGPU device and what its networks share. */
export interface WebGpuHost {
  readonly device: GPUDevice;
  /** Whether it is a GPU, and no software that imitates one. */
  readonly hardware: boolean;
  readonly machine: Machine;
  readonly pipelines: Pipelines;
  readonly pacer: Pacer;
}
