import type { Workgroups } from './kernel';

/** A dispatch with all that it needs. */
interface Dispatch {
  readonly pipeline: GPUComputePipeline;
  readonly bindings: GPUBindGroup;
  readonly workgroups: Workgroups;
}

/** A step as it is encoded in every run. */
export interface EncodedStep {
  readonly dispatches: readonly Dispatch[];
  /** How much work it is, in multiply-adds. */
  readonly cost: number;
}
