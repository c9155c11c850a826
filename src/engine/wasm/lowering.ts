import type { Step } from '../plan';
import type { Weights } from '../weights/weights';

/** Where a step finds and puts things while it is turned into dispatches. */
export interface Lowering {
  readonly weights: Weights;
  /** Images of a run. */
  readonly images: number;
  /** Steps that are computed Winograd's way. */
  readonly winograd: ReadonlySet<Step>;
  /** Address of a value, by the index of the layer that made it. */
  at(value: number): number;
  /** Bytes of one pixel of a value. */
  pixelBytes(value: number): number;
  /** Bytes of one image of a value. */
  imageBytes(value: number): number;
  /** Address of room that nobody needs after the step: `scratchBytes` of it. */
  readonly scratch: number;
  /**
   * Address of numbers that stay, whatever the number of images: `length` zeros, filled in by the first
   * who asks with the key.
   */
  store(key: string, length: number, fill: (into: Float32Array) => void): number;
  /** Address of a table of whole numbers; one for all who ask with the same key. */
  table(key: string, make: () => readonly number[]): number;
}
