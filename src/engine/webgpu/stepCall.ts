import type { Graph } from '../../core/layer';
import type { Machine } from './family';
import type { Element, KernelCall } from './kernel';
import { lineWorkgroups } from './wgsl/line';

/** What a dispatch reads: the value of a layer, one of the step's weights, or what the dispatch before left. */
export type Source = { readonly value: number } | 'kernel' | 'bias' | 'slices';

/** One dispatch of a step. */
export interface StepCall {
  readonly call: KernelCall;
  readonly sources: readonly Source[];
  /** Bytes that it leaves for the step's next dispatch; 0 where it writes the step's output. */
  readonly sliceBytes: number;
}

/** What dispatches depend on beside their step. */
export interface CallsOf {
  readonly graph: Graph;
  readonly machine: Machine;
  /** Images of a run. */
  readonly images: number;
}

/** What a kernel is told, by name. */
type Uniforms<Names extends readonly string[]> = Readonly<Record<Names[number], number>>;

/** Uniforms in the order of the shader's struct. */
export function inOrder<Names extends readonly string[]>(
  names: Names,
  of: Uniforms<Names>,
): number[] {
  return names.map((name: Names[number]) => of[name]);
}

/** A dispatch that writes its step's output. */
export function writing(call: KernelCall, sources: readonly Source[]): StepCall {
  return { call, sources, sliceBytes: 0 };
}

/** A dispatch with one invocation for each element of the output. */
export function line(
  kernel: KernelCall['kernel'],
  size: number,
  uniforms: readonly number[],
  sources: readonly Source[],
): StepCall {
  return writing({ kernel, workgroups: lineWorkgroups(size), uniforms }, sources);
}

/** Vectors of four where all these numbers of channels are made of them. */
export function elementOf(...channels: readonly number[]): readonly [Element, number] {
  return channels.every((count) => count % 4 === 0) ? ['vec4f', 4] : ['f32', 1];
}
