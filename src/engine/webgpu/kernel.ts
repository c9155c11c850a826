/** Three numbers of workgroups. */
export type Workgroups = readonly [number, number, number];

/** A compute shader: its entry point is `main`. Two of the same code are the same kernel. */
export interface Kernel {
  readonly code: string;
  /** Storage buffers that it reads: bindings 1 up to this; it writes the binding after them. */
  readonly inputs: number;
}

/** One dispatch, all but its buffers. */
export interface KernelCall {
  readonly kernel: Kernel;
  readonly workgroups: Workgroups;
  /** Binding 0, 32-bit integers in the order of the shader's struct. */
  readonly uniforms: readonly number[];
}

/** What one storage buffer holds: numbers one by one, or four at a time, of 32 or of 16 bits. */
export type Element = 'f32' | 'vec4f' | 'vec4h';

/**
 * The head of a shader: a uniform struct `u` of i32 members, the inputs by name, and the output `y`.
 * It belongs to the code, and so to the key of the pipeline.
 */
export function bindings(
  uniforms: readonly string[],
  inputs: readonly (readonly [name: string, element: Element])[],
  output: Element,
): string {
  const members = uniforms.map((name) => `${name}: i32`).join(', ');
  const read = inputs.map(
    ([name, element], at) =>
      `@group(0) @binding(${at + 1}) var<storage, read> ${name}: array<${element}>;`,
  );
  return [
    ...(inputs.some(([, element]) => element === 'vec4h') ? ['enable f16;'] : []),
    `struct Uniforms { ${members} }`,
    '@group(0) @binding(0) var<uniform> u: Uniforms;',
    ...read,
    `@group(0) @binding(${inputs.length + 1}) var<storage, read_write> y: array<${output}>;`,
  ].join('\n');
}

/** `count` lines of WGSL, one for each index. */
export function unrolled(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}
