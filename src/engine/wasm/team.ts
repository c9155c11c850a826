import { type Dispatch, KERNELS, type Kernel, type KernelName } from './kernels';

/** A dispatch whose numbers lie in the memory. */
export interface Started extends Omit<Dispatch, 'numbers'> {
  readonly address: number;
}

/** Those who do the work: the thread that asks, and others where there are. */
export interface Team {
  /** Threads that take part, with the one that asks. */
  readonly threads: number;
  /** Does the dispatches one after the other; done when it returns. */
  run(dispatches: readonly Started[]): void;
  dispose(): void;
}

/** The thread that asks, alone. */
export function soloTeam(kernels: readonly Kernel[]): Team {
  const byName = new Map<KernelName, Kernel>(
    KERNELS.flatMap((name, at) => {
      const kernel = kernels[at];
      return kernel === undefined ? [] : [[name, kernel]];
    }),
  );
  return {
    threads: 1,
    run: (dispatches) => {
      for (const { kernel, address, units } of dispatches) byName.get(kernel)?.(address, 0, units);
    },
    dispose: () => undefined,
  };
}
