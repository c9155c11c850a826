// What the bench uses of @litertjs/core. Its own types change those of Float32Array for the whole project, so
// tsconfig.json takes these in their place.

export interface CompileOptions {
  readonly accelerator: 'wasm' | 'webgpu';
  readonly cpuOptions?: { readonly numThreads: number };
  readonly gpuOptions?: { readonly precision: 'fp16' | 'fp32' };
}

export class Tensor {
  static fromTypedArray(data: Float32Array, shape: readonly number[]): Tensor;
  data(): Promise<Float32Array>;
  delete(): void;
}

export interface CompiledModel {
  /** Whether every operator runs on the accelerator that was asked for. */
  readonly isFullyAccelerated: boolean;
  run(input: Tensor): Promise<Tensor[]>;
}

export function loadLiteRt(
  directory: string,
  options: { readonly threads: boolean },
): Promise<unknown>;

export function loadAndCompile(file: Uint8Array, options: CompileOptions): Promise<CompiledModel>;
