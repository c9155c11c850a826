/** Objects that WebGPU made since the counting began. */
interface Counted {
  /** By the method that makes them. */
  readonly made: Record<string, number>;
  /** Buffers made and not destroyed. */
  readonly live: number;
}

const MAKERS = [
  'createBuffer',
  'createBindGroup',
  'createComputePipeline',
  'createComputePipelineAsync',
  'createShaderModule',
  'createQuerySet',
] as const;

/** Counts what all devices make from now on. */
export function countObjects(): { stop: () => Counted } {
  const made: Record<string, number> = {};
  let live = 0;
  const restore: (() => void)[] = MAKERS.map((name) =>
    wrap(GPUDevice.prototype, name, () => {
      made[name] = (made[name] ?? 0) + 1;
      if (name === 'createBuffer') live += 1;
    }),
  );
  restore.push(
    wrap(GPUBuffer.prototype, 'destroy', () => {
      live -= 1;
    }),
  );
  return {
    stop: () => {
      for (const each of restore) each();
      return { made, live };
    },
  };
}

/** Has `before` called before each call of a method; returns what undoes it. */
function wrap<T extends object>(
  prototype: T,
  name: keyof T & string,
  before: () => void,
): () => void {
  const original = prototype[name] as (...given: unknown[]) => unknown;
  const wrapped = function (this: T, ...given: unknown[]) {
    before();
    return original.apply(this, given);
  };
  Object.assign(prototype, { [name]: wrapped });
  return () => {
    Object.assign(prototype, { [name]: original });
  };
}
