/** The kernels of assembly/index.ts, by the number that threads know them by. */
export const KERNELS = [
  'convolve',
  'depthwise',
  'padRows',
  'winogradInput',
  'winogradOutput',
  'maxPool',
  'averagePool',
  'addAll',
  'affine',
  'copyStrips',
  'transpose',
  'responseNorm',
] as const;

export type KernelName = (typeof KERNELS)[number];

/** `p`: address of the kernel's numbers; does the units of work `[from, to)`. */
export type Kernel = (p: number, from: number, to: number) => void;

/** The kernels over a memory, in the order of KERNELS. Throws where the module is another one. */
export function kernelsOf(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel[] {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return KERNELS.map((name) => {
    const kernel = exports[name];
    if (typeof kernel !== 'function') throw new Error(`no such kernel: ${name}`);
    return kernel as Kernel;
  });
}

/** One start of a kernel. */
export interface Dispatch {
  readonly kernel: KernelName;
  /** What the kernel reads: addresses, lengths and strides, as 32-bit numbers. */
  readonly numbers: readonly number[];
  /** Units of work, which may be done in any order and at the same time. */
  readonly units: number;
  /** Units that one thread takes at a time. */
  readonly chunk: number;
}
