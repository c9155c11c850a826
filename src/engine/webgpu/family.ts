import type { WeightFormat } from '../weightFormat';

/**
 * Which kernels an adapter gets: those for hardware, or those for a renderer on the processor, where
 * workgroup memory is no faster than any other and each barrier costs.
 */
export type Family = 'gpu' | 'software';

/** What of a device decides which kernels it gets. */
export interface Machine {
  readonly family: Family;
  /** Workgroups that it computes side by side: about as many as it has cores. */
  readonly cores: number;
  /** Invocations that a workgroup may have. */
  readonly maxInvocations: number;
  /** Memory that a workgroup may have. */
  readonly maxWorkgroupBytes: number;
  readonly weightFormat: WeightFormat;
}

/** Limits that every device keeps to. */
export const LEAST_LIMITS = { maxInvocations: 256, maxWorkgroupBytes: 16_384 } as const;

/**
 * Cores by vendor, as WebGPU names neither them nor the model: those of a common card. With too many
 * a sum is cut into more pieces than need be, which costs little; with too few, cores have no work.
 */
const CORES: Readonly<Record<string, number>> = { nvidia: 128, amd: 64, apple: 32 };
const CORES_OF_OTHERS = 24;

/** The machine that a device's own limits and its adapter's name tell of. */
export function machineOf(
  family: Family,
  { limits }: Pick<GPUDevice, 'limits'>,
  vendor: string,
  weightFormat: WeightFormat = 'f32',
): Machine {
  return {
    family,
    cores: CORES[vendor.toLowerCase()] ?? CORES_OF_OTHERS,
    maxInvocations: limits.maxComputeInvocationsPerWorkgroup,
    maxWorkgroupBytes: limits.maxComputeWorkgroupStorageSize,
    weightFormat,
  };
}
